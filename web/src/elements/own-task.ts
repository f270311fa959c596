/**
 * For `scheduleUpdate` of elements that draw much: each then draws in a task of its own, so that no
 * single task keeps the page from answering.
 */
export const ownTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
