import { Handle, type Position } from "@xyflow/react";
import styles from "./Ports.module.css";

interface PortsProps {
  readonly sourcePosition?: Position | undefined;
  readonly targetPosition?: Position | undefined;
}

/** Where React Flow fastens the wires; nobody sees or drags them. */
export function Ports({ sourcePosition, targetPosition }: PortsProps) {
  return (
    <>
      {targetPosition && (
        <Handle type="target" position={targetPosition} isConnectable={false} className={styles.port} />
      )}
      {sourcePosition && (
        <Handle type="source" position={sourcePosition} isConnectable={false} className={styles.port} />
      )}
    </>
  );
}
