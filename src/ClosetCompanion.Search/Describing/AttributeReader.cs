using System.Numerics.Tensors;
using ClosetCompanion.Clip;

namespace ClosetCompanion.Search.Describing;

/// <summary>The values of one attribute as vectors of a model: a picture's cosines with them tell which fits.</summary>
public sealed class AttributeReader
{
    private readonly float[][] _vectors;

    private AttributeReader(string name, IReadOnlyList<string> values, float[][] vectors)
    {
        (Name, Values) = (name, values);
        _vectors = vectors;
    }

    /// <summary>The attribute.</summary>
    public string Name { get; }

    /// <summary>Its values.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Makes the vectors: of each value the mean of its phrasings.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">The attribute.</param>
    /// <param name="values">Its values.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<AttributeReader> CreateAsync(
        ClipModel model,
        string name,
        IReadOnlyDictionary<string, AttributeValue> values,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(values);
        var vectors = new List<float[]>();
        foreach (var value in values.Values)
        {
            var phrases = await model.EmbedTextAsync(value.Phrases, cancellationToken);
            var mean = new float[model.Manifest.Dimensions];
            foreach (var phrase in phrases)
            {
                TensorPrimitives.Add(mean, phrase, mean);
            }

            TensorPrimitives.Divide(mean, TensorPrimitives.Norm<float>(mean), mean);
            vectors.Add(mean);
        }

        return new AttributeReader(name, [.. values.Keys], [.. vectors]);
    }

    /// <summary>The cosine of a picture with each value.</summary>
    /// <param name="picture">A unit vector of the model.</param>
    public float[] Cosines(ReadOnlySpan<float> picture)
    {
        var cosines = new float[_vectors.Length];
        for (var value = 0; value < cosines.Length; value++)
        {
            cosines[value] = TensorPrimitives.Dot(picture, _vectors[value]);
        }

        return cosines;
    }

    /// <summary>The probability of each value: a softmax of its cosine.</summary>
    /// <param name="picture">A unit vector of the model.</param>
    /// <param name="scale">What cosines are multiplied by.</param>
    public float[] Probabilities(ReadOnlySpan<float> picture, double scale)
    {
        var logits = Cosines(picture);
        // Below zero, so that no exponential is beyond what a float holds.
        TensorPrimitives.Subtract(logits, TensorPrimitives.Max(logits), logits);
        TensorPrimitives.Multiply(logits, (float)scale, logits);
        TensorPrimitives.SoftMax(logits, logits);
        return logits;
    }
}
