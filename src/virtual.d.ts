/** URL of one self-contained classic script bundled from `src/sandbox/<name>.ts`: see .tools/environmentScript.ts */
declare module "virtual:environment-script/*" {
  const url: string;
  export default url;
}
