// The library names this class of the page when it is loaded; a worker has none, and calls nothing that would use it.
globalThis.DOMParser ??= class {};
globalThis.Document ??= class {};
