using ClosetCompanion.Clip.Onnx;

namespace ClosetCompanion.Clip.Tests.Onnx;

/// <summary>CLIP's forward pass written out in loops and double precision, one sequence at a time, to compare graphs with.</summary>
internal sealed class ReferenceClip(IWeightSource weights)
{
    private readonly Dictionary<string, double[]> _read = new(StringComparer.Ordinal);

    public double[] EncodeImage(ClipVisionConfig config, float[] pixels)
    {
        var (side, patch, size) = (
            config.ImageSize / config.PatchSize,
            config.PatchSize,
            config.ImageSize
        );
        const string name = "vision_model.embeddings.";
        var kernel = Values($"{name}patch_embedding.weight");
        var rows = new List<double[]> { Values($"{name}class_embedding") };
        for (var at = 0; at < side * side; at++)
        {
            var row = new double[config.HiddenSize];
            var weight = 0;
            for (var output = 0; output < row.Length; output++)
            {
                for (var tap = 0; tap < 3 * patch * patch; tap++)
                {
                    var (channel, y, x) = (tap / patch / patch, tap / patch % patch, tap % patch);
                    var (down, right) = ((at / side * patch) + y, (at % side * patch) + x);
                    row[output] +=
                        kernel[weight++] * pixels[(((channel * size) + down) * size) + right];
                }
            }

            rows.Add(row);
        }

        var positions = Values($"{name}position_embedding.weight").Chunk(config.HiddenSize);
        var normed = rows.Zip(positions, Sum)
            .Select(row => Norm("vision_model.pre_layrnorm", row, config));
        var encoded = Encode("vision_model", normed.ToArray(), config, causal: false);
        return Project(
            "visual_projection",
            Norm("vision_model.post_layernorm", encoded[0], config)
        );
    }

    public double[] EncodeText(ClipTextConfig config, long[] ids)
    {
        const string name = "text_model.embeddings.";
        var tokens = Values($"{name}token_embedding.weight").Chunk(config.HiddenSize).ToArray();
        var positions = Values($"{name}position_embedding.weight").Chunk(config.HiddenSize);
        var rows = ids.Select(id => tokens[id]).Zip(positions, Sum).ToArray();
        var encoded = Encode("text_model", rows, config, causal: true);
        var end = Array.IndexOf(ids, ids.Max());
        return Project(
            "text_projection",
            Norm("text_model.final_layer_norm", encoded[end], config)
        );
    }

    private double[][] Encode(string tower, double[][] rows, ClipTowerConfig config, bool causal)
    {
        for (var index = 0; index < config.LayerCount; index++)
        {
            var layer = $"{tower}.encoder.layers.{index}";
            var seen = rows.Select(row => Norm($"{layer}.layer_norm1", row, config)).ToArray();
            var attended = Attend($"{layer}.self_attn", seen, config.HeadCount, causal);
            rows = [.. rows.Zip(attended, Sum)];
            rows = [.. rows.Select(row => Sum(row, Feed(layer, row, config)))];
        }

        return rows;
    }

    private double[][] Attend(string name, double[][] rows, int heads, bool causal)
    {
        var queries = rows.Select(row => Linear($"{name}.q_proj", row)).ToArray();
        var keys = rows.Select(row => Linear($"{name}.k_proj", row)).ToArray();
        var values = rows.Select(row => Linear($"{name}.v_proj", row)).ToArray();
        var size = rows[0].Length / heads;
        return [.. queries.Select((query, at) => Linear($"{name}.out_proj", Mix(query, at)))];

        double[] Mix(double[] query, int at)
        {
            var mixed = new double[query.Length];
            for (var head = 0; head < heads; head++)
            {
                var part = (head * size)..((head + 1) * size);
                var visible = causal ? at + 1 : keys.Length;
                var scores = keys[..visible]
                    .Select(key => Dot(query[part], key[part]) / Math.Sqrt(size));
                var shares = scores.Select(Math.Exp).ToArray();
                for (var other = 0; other < visible; other++)
                {
                    for (var place = part.Start.Value; place < part.End.Value; place++)
                    {
                        mixed[place] += shares[other] / shares.Sum() * values[other][place];
                    }
                }
            }

            return mixed;
        }
    }

    private double[] Feed(string layer, double[] row, ClipTowerConfig config)
    {
        var wide = Linear($"{layer}.mlp.fc1", Norm($"{layer}.layer_norm2", row, config));
        return Linear(
            $"{layer}.mlp.fc2",
            Array.ConvertAll(
                wide,
                x =>
                    config.Activation == ClipActivation.Gelu
                        ? Gelu(x)
                        : x / (1 + Math.Exp(-1.702 * x))
            )
        );
    }

    // x · Φ(x), with Φ as the integral of the density by Simpson's rule.
    private static double Gelu(double x)
    {
        const int steps = 400;
        var width = x / steps;
        var sum = 0.0;
        for (var step = 0; step <= steps; step++)
        {
            var weight = step is 0 or steps ? 1 : 2 + (2 * (step % 2));
            sum += weight * Math.Exp(-Math.Pow(step * width, 2) / 2);
        }

        return x * (0.5 + (sum * width / 3 / Math.Sqrt(2 * Math.PI)));
    }

    private double[] Norm(string name, double[] row, ClipTowerConfig config)
    {
        var (weight, bias) = (Values($"{name}.weight"), Values($"{name}.bias"));
        var mean = row.Average();
        var spread = Math.Sqrt(row.Average(x => (x - mean) * (x - mean)) + config.LayerNormEpsilon);
        return [.. row.Select((x, at) => ((x - mean) / spread * weight[at]) + bias[at])];
    }

    private double[] Project(string name, double[] row)
    {
        var projected = Product($"{name}.weight", row);
        var length = Math.Sqrt(Dot(projected, projected));
        return Array.ConvertAll(projected, x => x / length);
    }

    private double[] Linear(string name, double[] row) =>
        Sum(Product($"{name}.weight", row), Values($"{name}.bias"));

    private double[] Product(string name, double[] row) =>
        [.. Values(name).Chunk(row.Length).Select(weight => Dot(weight, row))];

    private double[] Values(string name)
    {
        if (!_read.TryGetValue(name, out var values))
        {
            values = Array.ConvertAll(weights.Read(name).Values, value => (double)value);
            _read.Add(name, values);
        }

        return values;
    }

    private static double[] Sum(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var at = 0; at < a.Length; at++)
        {
            sum += a[at] * b[at];
        }

        return sum;
    }
}
