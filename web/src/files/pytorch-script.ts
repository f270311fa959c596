// A PyTorch script that loads the weights, shows the accuracy and goes on training, in one process
// or in several (DistributedDataParallel).
import type { Model } from '../protocol/model.ts';
import type { About } from './about.ts';
import { placedLayers, sizeOf } from './network.ts';
import { madeBy, readIdx, scalingOf, sourceOf, taskOf } from './python-parts.ts';
import { lossOf, modules, optimizerOf, readsPictures, scoreOf, shiftOf } from './pytorch-parts.ts';

const load = `def load_weights(path):
    """Our arrays are named as nn.Sequential names them, so they fit as they are."""
    if path.suffix == ".safetensors":
        from safetensors.torch import load_file

        found = load_file(path)
    else:
        arrays = np.load(path)
        found = {name: torch.from_numpy(arrays[name]) for name in arrays.files if not name.endswith(".json")}
    model.load_state_dict({**model.state_dict(), **found})
`;

const ends = {
  idx: {
    imports: 'import gzip\n',
    needs: `--data is a folder with MNIST's four files, or others in their form and under their names:
train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte,
each as it is or with .gz.`,
    folder: 'mnist',
  },
  npz: {
    imports: '',
    needs: '--data is glassbox_data.npz: the samples as the network sees them.',
    folder: 'glassbox_data.npz',
  },
};

/** `rate` is the learning rate as it is now. */
export function pytorchScript({ spec, epoch }: Model, about: About, rate: number): string {
  const source = sourceOf(spec);
  const { imports, needs, folder } = ends[source];
  const outputs = placedLayers(spec).at(-1)?.output;
  const task = taskOf(spec, outputs ? sizeOf(outputs) : 1);
  const shift = shiftOf(spec);
  const batch = spec.sampling === 'full_batch' ? 'len(train_x)' : String(spec.batchSize);
  const labels = task === 'classes' ? 'np.int64' : 'np.float32';
  const shape = readsPictures(spec) ? '-1, 1, 28, 28' : '-1, 784';
  const samples =
    source === 'idx'
      ? `    names = {"train": "train", "test": "t10k"}
    x = idx(options.data, names[part] + "-images-idx3-ubyte").reshape(${shape})${scalingOf(spec)}
    y = idx(options.data, names[part] + "-labels-idx1-ubyte")`
      : `    arrays = np.load(options.data)
    part = part if len(arrays["y_" + part]) else "train"
    x, y = arrays["x_" + part], arrays["y_" + part]`;
  const said = task === 'regression' ? 'mean squared error' : 'test accuracy';
  return `"""${madeBy(about)}
In one process, or in as many as you like:

    python3 glassbox_torch.py --data ${folder} --epochs 1
    torchrun --nproc_per_node=2 glassbox_torch.py --ddp --data ${folder} --epochs 1

(PyTorch 1.13 under Python 3.11 wants --redirects=1 --tee=1 behind torchrun.)

Shows the test score of the weights as they are, trains on as the page did, and with --save writes
weights that the page opens again. ${needs}
"""
import argparse
${imports}import pathlib
import sys
from collections import OrderedDict

import numpy as np
import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import nn

here = pathlib.Path(__file__).resolve().parent
parser = argparse.ArgumentParser()
parser.add_argument("--data", type=pathlib.Path, default=here / "${folder}")
parser.add_argument("--weights", type=pathlib.Path, default=here / "glassbox.npz")
parser.add_argument("--epochs", type=int, default=1)
parser.add_argument("--save", type=pathlib.Path, help="an .npz for the weights afterwards")
parser.add_argument("--ddp", action="store_true", help="one of several processes of torchrun")
options = parser.parse_args()

if options.ddp:
    dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
RANK, WORLD = (dist.get_rank(), dist.get_world_size()) if options.ddp else (0, 1)
if torch.cuda.is_available():
    torch.cuda.set_device(RANK % torch.cuda.device_count())
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
RATE = ${rate}

model = nn.Sequential(OrderedDict([
${modules(spec)}
]))


${source === 'idx' ? `${readIdx}\n\n` : ''}def samples(part):
${samples}
    return torch.from_numpy(x.astype(np.float32)), torch.from_numpy(y.astype(${labels}))


${load}

${lossOf(spec, task)}

${shift}def share_of(x, y, count):
    """This process's part of the first \`count\` samples."""
    mine = slice(RANK * count // WORLD, (RANK + 1) * count // WORLD)
    return x[mine].to(DEVICE), y[mine].to(DEVICE)


def score():
    """Over all test samples, which the processes share among themselves."""
    model.eval()
    total = torch.zeros(1, device=DEVICE)
    x, y = share_of(test_x, test_y, len(test_x))
    with torch.no_grad():
        for part, labels in zip(x.split(500), y.split(500)):
            outputs = model(part)
            total += ${scoreOf[task](spec.loss)}
    if options.ddp:
        dist.all_reduce(total)
    return total.item() / len(test_x)


def train(epoch, network, optimizer):
    model.train()
    order = torch.randperm(len(train_x), generator=torch.Generator().manual_seed(${spec.seed} + epoch))
    # What is left over at the end and cannot be shared out evenly waits for the next epoch.
    batch = max(1, ${batch} // WORLD) * WORLD
    losses = []
    for chosen in order.split(batch):
        x, y = share_of(train_x[chosen], train_y[chosen], len(chosen) // WORLD * WORLD)
        if len(x) == 0:
            continue
        optimizer.zero_grad()
        loss = loss_of(network(${shift ? 'moved(x)' : 'x'}), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    for group in optimizer.param_groups:
        group["lr"] *= ${spec.rateDecay ?? 1}
    return sum(losses) / max(1, len(losses))


def say(text):
    if RANK == 0:
        print(text, flush=True)


train_x, train_y = samples("train")
test_x, test_y = samples("test")
load_weights(options.weights)
model.to(DEVICE)
say(f"${said} {score():.4f} as loaded, {WORLD} process{'es' if WORLD > 1 else ''}")
network = nn.parallel.DistributedDataParallel(model) if options.ddp else model
# The penalty pulls at weights, not at biases.
weights = [p for name, p in model.named_parameters() if p.dim() > 1]
others = [p for name, p in model.named_parameters() if p.dim() <= 1]
groups = [{"params": weights, "weight_decay": ${spec.l2}}, {"params": others}]
optimizer = ${optimizerOf(spec)}
for epoch in range(${epoch}, ${epoch} + options.epochs):
    loss = train(epoch, network, optimizer)
    say(f"epoch {epoch + 1}: loss {loss:.4f}, ${said} {score():.4f}")
if options.save and RANK == 0:
    arrays = {name: value.cpu().numpy() for name, value in model.state_dict().items()}
    np.savez(options.save, **arrays)
if options.ddp:
    dist.destroy_process_group()
`;
}
