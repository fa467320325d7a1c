using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace ClosetCompanion.Clip.Registry;

/// <summary>Tries a model before anybody relies on it.</summary>
internal static class ModelTrial
{
    private const string Text = "a red shirt";
    private const float Tolerance = 1e-3f;

    /// <summary>Checks every file's hash, then opens the model and embeds a text and a grey picture.</summary>
    /// <exception cref="ModelException">The model does not work; the message says why.</exception>
    public static async Task RunAsync(string folder, CancellationToken cancellationToken)
    {
        await ClipModel.VerifyAsync(folder, cancellationToken);
        using var model = ClipModel.Load(folder);
        var image = model.Manifest.Image;
        try
        {
            var text = await model.EmbedTextAsync([Text], cancellationToken);
            Check(text[0], "text");
            var grey = new float[3 * image.Height * image.Width];
            var picture = await model.EmbedPixelsAsync(grey, 1, cancellationToken);
            Check(picture[0], "picture");
        }
        catch (OnnxRuntimeException problem)
        {
            throw new ModelException($"The model does not run: {problem.Message}", problem);
        }
    }

    private static void Check(float[] embedding, string what)
    {
        var length = TensorPrimitives.Norm<float>(embedding);
        if (!(MathF.Abs(length - 1) < Tolerance))
        {
            throw new ModelException(
                $"The model gives no unit vector for a {what} (its length is {length}): the weights are damaged."
            );
        }
    }
}
