// What is known of commands by their names.

/** They change the course of the shell itself and print nothing: left as they are. */
export const control: ReadonlySet<string> = new Set([
  "exit",
  "return",
  "break",
  "continue",
  "shift",
  "set",
  "shopt",
  ":",
  "true",
  "false",
]);

/** They print nothing to standard output. */
export const silent: ReadonlySet<string> = new Set(["[", "test", "read", "unset", "getopts", "let", "sleep"]);

/** They print nothing to standard output unless an option says so. */
export const silentUnlessAsked: ReadonlySet<string> = new Set([
  "local",
  "export",
  "readonly",
  "declare",
  "typeset",
  "cd",
]);

/** They run other programs, and hand their own output on to them. */
export const runners: ReadonlySet<string> = new Set(["bash", "sh", "env", "timeout", "nohup", "xargs"]);

export const builtins: ReadonlySet<string> = new Set([
  ...control,
  ...silent,
  ...silentUnlessAsked,
  "eval",
  "pushd",
  "popd",
  "dirs",
  "source",
  ".",
  "mapfile",
  "readarray",
  "command",
  "builtin",
  "exec",
  "type",
  "hash",
  "wait",
  "help",
  "compgen",
  "complete",
  "compopt",
]);
