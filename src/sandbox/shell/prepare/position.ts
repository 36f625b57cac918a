// Where in a script a command stands, as far as its output is concerned. `true`: the stream is the shell's own, wherever
// that leads when the command runs (a function's body does not know its caller). `false`: what surrounds the command
// collects it: a substitution, a pipe, a redirection.

export interface Position {
  readonly out: boolean;
  readonly err: boolean;
}

export const ownStreams: Position = { out: true, err: true };
