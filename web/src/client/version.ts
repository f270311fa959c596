/** As in package.json: a report says what can repeat its run. */
export const version = '0.1.0';
