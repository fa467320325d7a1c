namespace ClosetCompanion.Clip.Models;

/// <summary>The rules for a manifest beyond well-formed JSON.</summary>
internal static class ModelManifestRules
{
    /// <summary>Returns the manifest when it can be used.</summary>
    /// <exception cref="ModelException">It cannot; the message names the field.</exception>
    public static ModelManifest Check(ModelManifest? manifest, string path)
    {
        var complaint = manifest switch
        {
            null => "it is empty",
            { Id.Length: 0 } => "'id' is empty",
            { Family.Length: 0 } => "'family' is empty",
            { Dimensions: <= 0 } => "'dimensions' must be at least 1",
            { Image.Width: <= 0 } or { Image.Height: <= 0 } =>
                "'image.width' and 'image.height' must be at least 1",
            { Image.Mean.Count: not 3 } or { Image.Std.Count: not 3 } =>
                "'image.mean' and 'image.std' must have three numbers each",
            { Text.ContextLength: < 2 } =>
                "'text.contextLength' must be at least 2, for the start and end tokens",
            _ when !Enum.IsDefined(manifest.Image.Resize) =>
                "'image.resize' must be 'crop' or 'pad'",
            _ when manifest.Image.Std.Any(std => std is not > 0) =>
                "'image.std' must be above zero",
            _ when manifest.LogitScale is not > 0 || !float.IsFinite(manifest.LogitScale) =>
                "'logitScale' must be a number above zero",
            _ when manifest.AttributeScales?.Values.Any(scale => scale is not > 0) == true =>
                "'attributeScales' must be above zero",
            // A manifest can come from anywhere, and the names in it are opened: they must stay inside the folder.
            _ when manifest.Files.Keys.FirstOrDefault(name => !IsPlain(name)) is { } name =>
                $"'files' names '{name}', which is not a plain file name",
            _ => null,
        };

        return complaint is null
            ? manifest!
            : throw new ModelException($"'{path}' is not a valid manifest: {complaint}.");
    }

    private static bool IsPlain(string name) =>
        name.Length > 0
        && name is not ("." or "..")
        && name.AsSpan().IndexOfAny('/', '\\', '\0') < 0;
}
