// Hands Node's environment variables to getenv in the wasm test programs.
Module['preRun'] = () => Object.assign(ENV, process.env);
