/** The one file that a build begins with. */
export const dockerfileName = "Dockerfile";
