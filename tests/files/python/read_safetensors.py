"""safetensors in ten lines of NumPy, from the description of the format alone; prints what it read."""
import hashlib, json, struct, sys
import numpy as np

raw = open(sys.argv[1], "rb").read()
length = struct.unpack("<Q", raw[:8])[0]
header = json.loads(raw[8 : 8 + length])
header.pop("__metadata__", None)
begin = lambda name: 8 + length + header[name]["data_offsets"][0]
count = lambda name: int(np.prod(header[name]["shape"]))
arrays = {n: np.frombuffer(raw, "<f4", count(n), begin(n)).reshape(header[n]["shape"]) for n in header}
print(json.dumps({n: [list(a.shape), hashlib.sha256(a.tobytes()).hexdigest()] for n, a in arrays.items()}))
