import { useState } from "react";
import { apiUrl, queueName } from "../../model/address.ts";
import { SegmentedControl } from "../kit/SegmentedControl.tsx";
import { useSession, useSessionState } from "../SessionContext.ts";
import { EventForm } from "./EventForm.tsx";
import { readMessageJson, readRequestJson, writeMessageJson, writeRequestJson } from "./eventJson.ts";
import styles from "./EventsPanel.module.css";
import { MessageFields } from "./MessageFields.tsx";
import { RequestFields } from "./RequestFields.tsx";
import { messageTemplates, requestTemplates } from "./templates.ts";

const sources = [
  { value: "request", label: "API Gateway request" },
  { value: "message", label: "SQS message" },
] as const;

/** What the two buttons in the header send, and how many of it. */
export function EventsPanel() {
  const [source, setSource] = useState<"request" | "message">("request");
  return (
    <div className={styles.events}>
      <SegmentedControl label="Event source" options={sources} value={source} onChoose={setSource} />
      {source === "request" ? <RequestEvent /> : <MessageEvent />}
    </div>
  );
}

function RequestEvent() {
  const session = useSession();
  const request = useSessionState(({ project }) => project.request);
  return (
    <>
      <p className={styles.about}>
        An HTTP request to <code>{apiUrl}</code>, from which API Gateway builds the event. “Send a request”
        sends it too.
      </p>
      <EventForm
        noun="request"
        value={request}
        templates={requestTemplates}
        writeJson={writeRequestJson}
        readJson={readRequestJson}
        fields={(initial, onRead) => <RequestFields initial={initial} onRead={onRead} />}
        onEdit={(edited) => session.editProject({ request: edited })}
        onSend={(sent, count, everyMs) =>
          session.send({
            type: "sendRequest",
            ticket: session.newTicket("form"),
            request: sent,
            count,
            everyMs,
          })
        }
      />
    </>
  );
}

function MessageEvent() {
  const session = useSession();
  const message = useSessionState(({ project }) => project.message);
  return (
    <>
      <p className={styles.about}>
        A message to the queue <code>{queueName}</code>, whose pollers build the event of up to a batch of
        them. “Send a message” sends it too.
      </p>
      <EventForm
        noun="message"
        value={message}
        templates={messageTemplates}
        writeJson={writeMessageJson}
        readJson={readMessageJson}
        fields={(initial, onRead) => <MessageFields initial={initial} onRead={onRead} />}
        onEdit={(edited) => session.editProject({ message: edited })}
        onSend={(sent, count, everyMs) =>
          session.send({
            type: "sendMessage",
            ticket: session.newTicket("form"),
            message: sent,
            count,
            everyMs,
          })
        }
      />
    </>
  );
}
