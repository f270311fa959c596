// Which format a file is in: by what stands in it, never by its name.
import { unzipSync } from 'fflate';
import { isZip } from './zip.ts';

export type ModelKind = 'checkpoint' | 'npz' | 'safetensors';

function refuse(name: string, what: string): never {
  throw new Error(`${name}: expected a checkpoint (.glassbox), safetensors or npz, got ${what}`);
}

export function modelKind(file: Uint8Array, name: string): ModelKind {
  if (isZip(file)) return kindOfZip(file, name);
  // 8 bytes of length, and the header's first character.
  if (file.length > 8 && file[8] === 0x7b && file[7] === 0) return 'safetensors';
  // The first field of every ONNX file of today is the version of its form.
  const what =
    file[0] === 8 && (file[1] ?? 99) < 20 && file[2] === 0x12
      ? 'an ONNX graph, which is for other programs'
      : file.length === 0
        ? 'an empty file'
        : 'something else';
  return refuse(name, what);
}

function kindOfZip(file: Uint8Array, name: string): ModelKind {
  const names: string[] = [];
  try {
    unzipSync(file, {
      filter: (entry) => {
        names.push(entry.name);
        return false;
      },
    });
  } catch {
    refuse(name, 'a zip archive that is cut short');
  }
  if (names.includes('snapshot.bin')) return 'checkpoint';
  if (names.includes('glassbox_torch.py')) {
    refuse(name, 'an archive of scripts: open the glassbox.npz in it');
  }
  if (names.some((entry) => entry.endsWith('data.pkl'))) {
    refuse(name, 'a pickle of PyTorch: save its state_dict as safetensors or npz');
  }
  if (names.some((entry) => entry.endsWith('.npy'))) return 'npz';
  return refuse(name, 'a zip archive of other files');
}
