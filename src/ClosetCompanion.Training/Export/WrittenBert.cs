using ClosetCompanion.Clip.Onnx;

namespace ClosetCompanion.Training.Export;

/// <summary>
/// A BERT and its head in the ONNX file that <see cref="TwoTowersGraphs"/> wrote of them, under the names that they have in
/// training: queries, keys and values apart, matrices as [outputs, inputs].
/// </summary>
/// <param name="file">The file.</param>
/// <param name="headSize">Components of an attention head; the file has the factor of the scores in its queries.</param>
internal sealed class WrittenBert(OnnxFile file, int headSize) : IWeightSource
{
    private const string Tables = "embeddings.";
    private const string Stacked = "query_key_value";

    /// <inheritdoc />
    public bool Contains(string name) =>
        name == BertWeights.TokenTypes
        || file.Contains(PartOf(name) is { } part ? part.Whole : name);

    /// <inheritdoc />
    public WeightTensor Read(string name)
    {
        if (name == BertWeights.TokenTypes)
        {
            // They are part of the positions.
            var width = file.Read(BertWeights.Positions).Shape[1];
            return new WeightTensor(name, [1, width], new float[width]);
        }

        return PartOf(name) is { } part ? Part(name, part.Whole, part.Number) : InRows(name);
    }

    private WeightTensor InRows(string name)
    {
        var weight = file.Read(name);
        return weight.Shape.Count == 2 && !name.StartsWith(Tables, StringComparison.Ordinal)
            ? weight.Turn()
            : weight;
    }

    private WeightTensor Part(string name, string whole, int number)
    {
        var all = InRows(whole);
        var parts = BertWeights.QueryKeyValue.Length;
        var size = all.Values.Length / parts;
        var values = all.Values[(number * size)..((number + 1) * size)];
        if (number == 0)
        {
            values = Array.ConvertAll(values, value => value * MathF.Sqrt(headSize));
        }

        return new WeightTensor(name, [all.Shape[0] / parts, .. all.Shape.Skip(1)], values);
    }

    // "attention.self.key.bias" is the second third of "attention.self.query_key_value.bias".
    private static (string Whole, int Number)? PartOf(string name)
    {
        var words = name.Split('.');
        var number = words.Length < 2 ? -1 : BertWeights.QueryKeyValue.IndexOf(words[^2]);
        if (number < 0)
        {
            return null;
        }

        words[^2] = Stacked;
        return (string.Join('.', words), number);
    }
}
