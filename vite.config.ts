import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { chunkList } from "./.tools/chunkList.ts";
import { environmentScript } from "./.tools/environmentScript.ts";

export default defineConfig({
  // Relative, so that the build works from any sub-path of any static host.
  base: "./",
  plugins: [react(), environmentScript(), chunkList(".cache/chunks.json")],
  worker: { format: "es" },
  build: { target: "es2022", outDir: process.env["TWO_CURLS_DIST"] ?? "dist", emptyOutDir: true },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "node",
    pool: "forks",
    // Tests run user code in-process as modules of node:vm.
    execArgv: ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
  },
});
