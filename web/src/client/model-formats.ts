/** The files that a trained network can be saved as. */
export const modelFormats = ['checkpoint', 'onnx', 'safetensors', 'npz', 'scripts'] as const;
export type ModelFormat = (typeof modelFormats)[number];

/** Whether these settings of the digits lab ask for digits of one's own. */
export const isOnOwnDigits = (settings: string): boolean =>
  new URLSearchParams(settings).get('data') === 'own';
