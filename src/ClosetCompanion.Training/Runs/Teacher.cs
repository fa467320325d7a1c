using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Runs;

/// <summary>
/// Finished runs that another learns from (knowledge distillation; Hinton and others, 2015): they tell how nearly a
/// caption fits the pictures of a batch that are not its own. Each picture is looked at once, as it is, before the first
/// step (Vasu and others, MobileCLIP, 2024, store what their teachers see, too).
/// </summary>
internal sealed class Teacher
{
    private const int PicturesAtOnce = 256;

    private readonly IReadOnlyList<TwoTowers> _models;

    // The models' unit vectors one after another [pictures of the cache, all dimensions], scaled to unit length: their
    // products are means of the models' cosines. Zeros for pictures that are not trained on.
    private readonly Tensor _pictures;

    private Teacher(IReadOnlyList<TwoTowers> models, Tensor pictures) =>
        (_models, _pictures) = (models, pictures);

    /// <summary>Lets the runs look at all pictures that are trained on.</summary>
    /// <param name="runs">Folders of finished runs of two towers.</param>
    /// <param name="own">Folder of the run that learns; it keeps the same titles back and has the same vocabulary.</param>
    /// <param name="data">What it trains on.</param>
    /// <param name="augmentation">Makes pixels of pictures.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TrainingException">The runs do not belong together.</exception>
    public static async Task<Teacher> OpenAsync(
        IReadOnlyList<string> runs,
        string own,
        TrainingSet data,
        PictureAugmentation augmentation,
        CancellationToken cancellationToken
    )
    {
        await FinishedRuns.CheckSharedAsync(own, runs[0], cancellationToken);
        var finished = await FinishedRuns.LoadAsync(runs, cancellationToken);
        return Of(
            finished.Models,
            (finished.Image.Width, finished.Image.Height),
            data,
            augmentation,
            cancellationToken
        );
    }

    /// <summary>Lets models look at all pictures that are trained on, in the given size.</summary>
    public static Teacher Of(
        IReadOnlyList<TwoTowers> models,
        (int Width, int Height) size,
        TrainingSet data,
        PictureAugmentation augmentation,
        CancellationToken cancellationToken
    )
    {
        using var _ = no_grad();
        foreach (var model in models)
        {
            model.BeginMeasuring();
        }

        int[] pictures = [.. data.Training.Select(item => item.Picture).Distinct()];
        var vectors = zeros(pictures.Max() + 1, models.Sum(model => model.Dimensions));
        foreach (var chunk in pictures.Chunk(PicturesAtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var pixels = augmentation.Normalise(data.Pictures.Read(chunk), size.Width, size.Height);
            vectors.index_copy_(
                0,
                tensor(Array.ConvertAll(chunk, picture => (long)picture)),
                Together(models, model => model.EmbedPictures(pixels)).cpu()
            );
        }

        return new Teacher(models, vectors);
    }

    /// <summary>Token ids [texts, length] to unit vectors [texts, all dimensions].</summary>
    public Tensor EmbedTexts(Tensor ids)
    {
        using var _ = no_grad();
        return Together(_models, model => model.EmbedTexts(ids.cpu()));
    }

    /// <summary>How well each text fits each picture: logits [pictures, texts].</summary>
    /// <param name="pictures">Numbers of pictures in the cache [pictures].</param>
    /// <param name="texts">What <see cref="EmbedTexts"/> made of the texts.</param>
    public Tensor Judge(Tensor pictures, Tensor texts)
    {
        using var _ = no_grad();
        var scale = stack(_models.Select(model => model.LogitScale.log())).mean().exp();
        return scale * _pictures.index_select(0, pictures).matmul(texts.t());
    }

    private static Tensor Together(
        IReadOnlyList<TwoTowers> models,
        Func<TwoTowers, Tensor> embed
    ) => cat([.. models.Select(embed)], 1) / Math.Sqrt(models.Count);
}
