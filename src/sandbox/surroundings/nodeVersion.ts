/** The Node that a process claims to be: of the line that Lambda's nodejs22.x runs. */
export const nodeVersion = "v22.21.1";
