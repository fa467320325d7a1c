using System.Text.Json.Serialization;

namespace ClosetCompanion.Clip.Models;

/// <summary>
/// What <c>model.json</c> says about a model folder: enough to run both encoders exactly, to check the files, and to
/// tell where the model comes from.
/// </summary>
public sealed record ModelManifest
{
    /// <summary>The file's name inside a model folder.</summary>
    public const string FileName = "model.json";

    /// <summary>The name under which the model is known, such as <c>closet-mini</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The architecture, such as <c>clip</c> or <c>closet-mini</c>.</summary>
    public required string Family { get; init; }

    /// <summary>The number of components of an embedding.</summary>
    public required int Dimensions { get; init; }

    /// <summary>How a picture becomes the input of <c>image.onnx</c>.</summary>
    public required ImageSettings Image { get; init; }

    /// <summary>How a text becomes the input of <c>text.onnx</c>.</summary>
    public required TextSettings Text { get; init; }

    /// <summary>What cosines are multiplied by before a softmax; the inverse of the temperature.</summary>
    public float LogitScale { get; init; } = 100f;

    /// <summary>The precision that runs unless another is asked for; <see cref="ModelPrecisions"/> tells which there are.</summary>
    public ModelPrecision Precision { get; init; }

    /// <summary>SHA-256 of each file of the folder, in lower-case hex, by file name.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>Where the model comes from.</summary>
    public ModelProvenance? Provenance { get; init; }

    /// <summary>
    /// What cosines of a picture with the values of an attribute are multiplied by before a softmax, so that its
    /// probabilities hold; by the attribute's name. Null when nobody found out yet.
    /// </summary>
    public IReadOnlyDictionary<string, double>? AttributeScales { get; init; }

    /// <summary>How to tell that nothing is close to a text; null when the model is not calibrated.</summary>
    public ScoreCalibration? Calibration { get; init; }

    /// <summary>
    /// Tells one set of weights from another: SHA-256 over the names and hashes of the files that run in this
    /// <see cref="Precision"/>.
    /// </summary>
    [JsonIgnore]
    public string Hash => ModelHash.Of(this.FilesAt(Precision));

    /// <summary>
    /// Tells what one model makes of pictures from what another makes of them: SHA-256 over the picture tower that runs in
    /// this <see cref="Precision"/> and over how pictures are prepared. Vectors of pictures are stored with it, and those of
    /// another one are never compared; a model of which the texts alone were tuned has the same.
    /// </summary>
    [JsonIgnore]
    public string PictureHash => ModelHash.OfPictures(this);
}
