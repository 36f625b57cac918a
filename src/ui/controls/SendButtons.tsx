import { Button } from "../kit/Button.tsx";
import { useSession } from "../SessionContext.ts";
import styles from "./SendButtons.module.css";

/** What sets everything going: the draft's request and message. */
export function SendButtons() {
  const session = useSession();
  return (
    <div className={styles.send}>
      <Button
        look="main"
        title="Your request to API Gateway (R)"
        aria-keyshortcuts="r"
        onClick={() => session.sendRequest(1)}
      >
        Send a request
      </Button>
      <Button title="100 simultaneous requests to API Gateway" onClick={() => session.sendRequest(100)}>
        100 at once
      </Button>
      <Button title="Your message to the SQS queue" onClick={() => session.sendMessage(1)}>
        Send a message
      </Button>
    </div>
  );
}
