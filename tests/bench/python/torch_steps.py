"""The workloads in PyTorch as people write them, on one thread of the CPU."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from serve import batches, blas, load, serve

torch.set_num_threads(1)

LOSSES = {
    "ce": lambda z, t: F.cross_entropy(z, t),
    "bce": lambda z, t: F.binary_cross_entropy_with_logits(z[:, 0], t.float()),
    "mse": lambda z, t: 0.5 * torch.sum((z - F.one_hot(t, z.shape[1])) ** 2),
}


def convolutional(n_out):
    return nn.Sequential(
        nn.Unflatten(1, (1, 28, 28)),
        *(nn.Conv2d(1, 8, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2)),
        *(nn.Conv2d(8, 16, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2)),
        nn.Flatten(),
        nn.Linear(784, n_out),
    )


def multilayer(workload):
    squash = {"relu": nn.ReLU, "sigmoid": nn.Sigmoid}[workload["act"]]
    sizes = workload["layers"]
    layers = []
    for n_in, n_out in zip(sizes, sizes[1:]):
        layers += [nn.Linear(n_in, n_out), squash()]
    return nn.Sequential(*(layers if workload["loss"] == "mse" else layers[:-1]))


class Torch:
    def start(self, workload, seed):
        torch.manual_seed(seed)
        cnn = workload["kind"] == "cnn"
        self.net = convolutional(workload["layers"][-1]) if cnn else multilayer(workload)
        self.loss = LOSSES[workload["loss"]]
        self.optimizer = torch.optim.SGD(self.net.parameters(), lr=workload["lr"])
        train, test = load(workload)
        self.x, self.t = map(torch.from_numpy, train)
        self.test = tuple(map(torch.from_numpy, test))
        self.batches = batches(len(self.t), workload["batch"], np.random.default_rng(seed))

    def train(self, steps):
        for _ in range(steps):
            chosen = torch.from_numpy(next(self.batches))
            self.optimizer.zero_grad()
            self.loss(self.net(self.x[chosen]), self.t[chosen]).backward()
            self.optimizer.step()

    def read(self):
        with torch.no_grad():
            z = self.net(self.test[0])
        return (z[:, 0] > 0).long() if z.shape[1] == 1 else z.argmax(1)

    def accuracy(self):
        return float((self.read() == self.test[1]).float().mean())

    def infer(self):
        return len(self.read())

    def about(self):
        return {"version": torch.__version__, "blas": blas()}


serve(Torch())
