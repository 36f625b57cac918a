import { useState } from "react";
import { Button } from "../kit/Button.tsx";
import { useSession, useSessionState } from "../SessionContext.ts";
import styles from "./DeployButton.module.css";

export function DeployButton() {
  const session = useSession();
  const undeployed = useSessionState((state) => state.undeployed);
  const [deploying, setDeploying] = useState(false);

  async function deploy() {
    setDeploying(true);
    try {
      await session.deploy();
    } finally {
      setDeploying(false);
    }
  }
  return (
    <>
      {undeployed && <span className={styles.note}>not deployed yet</span>}
      <Button
        look={undeployed ? "main" : "plain"}
        disabled={!undeployed || deploying}
        title={
          undeployed
            ? "Makes your files and configuration the next version: new environments get it, idle ones are shut down (Ctrl S or ⌘ S)"
            : "Everything you see here is deployed"
        }
        aria-keyshortcuts="Control+S Meta+S"
        onClick={() => void deploy()}
      >
        Deploy
      </Button>
    </>
  );
}
