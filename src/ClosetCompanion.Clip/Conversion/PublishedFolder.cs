namespace ClosetCompanion.Clip.Conversion;

/// <summary>A CLIP in the layout in which CLIP models are published.</summary>
internal static class PublishedFolder
{
    /// <summary>The weights.</summary>
    internal const string WeightsFileName = "model.safetensors";

    /// <summary>Weights that are a program in Python's pickle format: reading them could run anything.</summary>
    internal const string PickledWeightsFileName = "pytorch_model.bin";

    /// <summary>Why pickled weights are not read, and what to do.</summary>
    internal const string PickleRefusal =
        $"its weights are only {PickledWeightsFileName}, and reading that format could run whatever somebody put into it. "
        + $"Look for a copy or a revision of the model that has {WeightsFileName}.";

    /// <summary>Whether a folder looks like one.</summary>
    public static bool IsOne(string folder) =>
        File.Exists(Path.Combine(folder, PublishedConfig.FileName));

    /// <summary>Refuses what cannot be converted, as far as the names of the files tell.</summary>
    /// <exception cref="ModelException">The folder is none; the message says what it lacks.</exception>
    internal static void Check(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ModelException($"There is no folder '{folder}'.");
        }

        if (!IsOne(folder))
        {
            throw new ModelException(
                $"'{folder}' is no model: it has neither {Models.ModelManifest.FileName} (a model folder of this program) "
                    + $"nor {PublishedConfig.FileName} (a CLIP as it is published, with {PublishedPreprocessor.FileName}, "
                    + $"{WeightsFileName}, vocab.json and merges.txt or tokenizer.json)."
            );
        }

        if (
            !File.Exists(Path.Combine(folder, WeightsFileName))
            && File.Exists(Path.Combine(folder, PickledWeightsFileName))
        )
        {
            throw new ModelException($"'{folder}' cannot be used: {PickleRefusal}");
        }
    }
}
