// Read by whatever Node the reader has, down to 14: no newer syntax, no imports.

/**
 * @param {string} version as in process.versions.node
 * @returns {string | null} the sentence to show, or null where the version will do
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (supported) return null;
  return `Glassbox expected Node 20.19 or newer in its line, or 22.12 or newer, got Node ${version}.`;
}

/** Ends the program with one sentence when this Node is too old. */
export function requireSupportedNode() {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}
