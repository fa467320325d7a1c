using ClosetCompanion.Evaluation.Benchmarks;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Photos;

namespace ClosetCompanion.Training.Measuring;

/// <summary>What a model is measured with and was not trained on.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Products">Products whose titles and pictures are asked with.</param>
/// <param name="Photos">Photos of other senders.</param>
/// <param name="Shoppers">What shoppers type.</param>
internal sealed record HeldBack(
    string Name,
    IReadOnlyList<TrainingProduct> Products,
    IReadOnlyList<Photo> Photos,
    ShopperList Shoppers
)
{
    /// <summary>What is chosen by: to be looked at as often as one likes.</summary>
    public static HeldBack Development(TrainingSet data, PhotoSet? photos) =>
        new("development", data.Development, photos?.Development ?? [], ShopperList.Development);

    /// <summary>What a model that may ship is tested with, once: no constant is set by looking at it.</summary>
    public static HeldBack Test(TrainingSet data, PhotoSet? photos) =>
        new("test", data.Test, photos?.Test ?? [], ShopperList.Test);
}
