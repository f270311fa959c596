// A two-layer network as an ONNX file, byte by byte (protocol buffers: a key, then a value).
// logits = relu(x W1 + b1) W2 + b2; field numbers are those of onnx.proto.

const text = (value) => new TextEncoder().encode(value);

function varint(value) {
  const bytes = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...bytes, left];
    bytes.push((left % 128) | 128);
  }
}

/** A field that holds a number. */
const number = (field, value) => [...varint(field * 8), ...varint(value)];

/** A field that holds bytes: a text, a message, an array. */
const block = (field, bytes) =>
  concat([[...varint(field * 8 + 2), ...varint(bytes.length)], bytes]);

function concat(parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const float = 1; // TensorProto.FLOAT

/** TensorProto: dims, data_type, name, raw_data. */
const tensor = (name, dims, values) =>
  concat([
    ...dims.map((size) => number(1, size)),
    number(2, float),
    block(8, text(name)),
    block(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ]);

/** NodeProto: input, output, op_type. */
const node = (operation, inputs, output) =>
  concat([
    ...inputs.map((name) => block(1, text(name))),
    block(2, text(output)),
    block(4, text(operation)),
  ]);

/** ValueInfoProto: name, type { tensor_type { elem_type, shape { dim } } }; the batch has a name. */
function valueInfo(name, width) {
  const dims = [block(2, text('n')), number(1, width)]; // dim_param, dim_value
  const shape = concat(dims.map((dim) => block(1, dim)));
  const tensorType = concat([number(1, float), block(2, shape)]);
  return concat([block(1, text(name)), block(2, block(1, tensorType))]);
}

/** ModelProto of the network; the weights are [inputs][outputs]. */
export function onnxModel([from, hidden, to], { W1, b1, W2, b2 }) {
  const graph = concat([
    block(1, node('Gemm', ['x', 'W1', 'b1'], 'a')),
    block(1, node('Relu', ['a'], 'h')),
    block(1, node('Gemm', ['h', 'W2', 'b2'], 'z')),
    block(2, text('two layers')),
    block(5, tensor('W1', [from, hidden], W1)),
    block(5, tensor('b1', [hidden], b1)),
    block(5, tensor('W2', [hidden, to], W2)),
    block(5, tensor('b2', [to], b2)),
    block(11, valueInfo('x', from)),
    block(12, valueInfo('z', to)),
  ]);
  const operatorSet = concat([block(1, text('')), number(2, 13)]);
  return concat([number(1, 8), block(7, graph), block(8, operatorSet)]);
}
