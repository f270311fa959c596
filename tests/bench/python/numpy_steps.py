"""W1 in NumPy: layers with forward and backward, the way of "deep learning from scratch"."""

import numpy as np

from serve import batches, blas, load, serve


class Affine:
    def __init__(self, n_in, n_out, rng):
        self.W = (rng.standard_normal((n_in, n_out)) * np.sqrt(2 / n_in)).astype(np.float32)
        self.b = np.zeros(n_out, np.float32)

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


class Relu:
    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        return dout


class SoftmaxWithLoss:
    def forward(self, x, labels):
        self.labels = labels
        shifted = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.y = shifted / np.sum(shifted, axis=1, keepdims=True)
        right = self.y[np.arange(len(labels)), labels]
        return -np.mean(np.log(right + 1e-7))

    def backward(self):
        dx = self.y.copy()
        dx[np.arange(len(self.labels)), self.labels] -= 1
        return dx / np.float32(len(self.labels))


class TwoLayerNet:
    def start(self, workload, seed):
        rng = np.random.default_rng(seed)
        n_in, hidden, n_out = workload["layers"]
        self.first, self.relu = Affine(n_in, hidden, rng), Relu()
        self.second, self.last = Affine(hidden, n_out, rng), SoftmaxWithLoss()
        self.rate = np.float32(workload["lr"])
        (self.x, self.t), self.test = load(workload)
        self.batches = batches(len(self.t), workload["batch"], rng)

    def predict(self, x):
        return self.second.forward(self.relu.forward(self.first.forward(x)))

    def train(self, steps):
        for _ in range(steps):
            chosen = next(self.batches)
            self.last.forward(self.predict(self.x[chosen]), self.t[chosen])
            dout = self.second.backward(self.last.backward())
            # The gradient of the input is computed too: the tutorials' layers always do.
            self.first.backward(self.relu.backward(dout))
            for layer in (self.first, self.second):
                layer.W -= self.rate * layer.dW
                layer.b -= self.rate * layer.db

    def accuracy(self):
        x, t = self.test
        return float(np.mean(np.argmax(self.predict(x), axis=1) == t))

    def infer(self):
        return len(np.argmax(self.predict(self.test[0]), axis=1))

    def about(self):
        return {"version": np.__version__, "blas": blas()}


serve(TwoLayerNet())
