// Lets a worker thread read TypeScript; the command-line form of tsx reaches the main thread only.
import { register } from 'tsx/esm/api';

register();
