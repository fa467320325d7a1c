using Microsoft.ML.OnnxRuntime;

namespace ClosetCompanion.Clip.Encoders;

/// <summary>
/// The binding of one run's input and output to a session, with the output's memory. It is kept for the next run, so
/// that thousands of runs allocate no more than a few. Used by one run at a time.
/// </summary>
internal sealed class EncoderBinding(
    InferenceSession session,
    string input,
    string output,
    int dimensions
) : IDisposable
{
    private readonly OrtIoBinding _binding = session.CreateIoBinding();
    private float[] _embeddings = [];

    /// <summary>Runs the tower and returns one embedding for each row of the batch.</summary>
    public float[][] Run(OrtValue batch, int rows, RunOptions options)
    {
        var length = rows * dimensions;
        if (_embeddings.Length < length)
        {
            _embeddings = GC.AllocateUninitializedArray<float>(length, pinned: true);
        }

        using var target = OrtValue.CreateTensorValueFromMemory(
            OrtMemoryInfo.DefaultInstance,
            _embeddings.AsMemory(0, length),
            [rows, dimensions]
        );
        _binding.BindInput(input, batch);
        _binding.BindOutput(output, target);
        try
        {
            session.RunWithBinding(options, _binding);
        }
        finally
        {
            // The caller's memory is not held on to.
            _binding.ClearBoundInputs();
            _binding.ClearBoundOutputs();
        }

        var embeddings = new float[rows][];
        for (var row = 0; row < rows; row++)
        {
            embeddings[row] = _embeddings.AsSpan(row * dimensions, dimensions).ToArray();
        }

        return embeddings;
    }

    /// <inheritdoc />
    public void Dispose() => _binding.Dispose();
}
