import { enReport } from './en-report.ts';
import { follow } from './language.ts';

export type ReportMessages = typeof enReport;

export let sayReport: ReportMessages = enReport;
follow(async (language) => {
  sayReport = language === 'ko' ? (await import('./ko-report.ts')).koReport : enReport;
});
