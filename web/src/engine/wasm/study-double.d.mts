export { default } from './study.mjs';
