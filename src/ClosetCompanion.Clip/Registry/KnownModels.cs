namespace ClosetCompanion.Clip.Registry;

/// <summary>The models that can be fetched by a short name.</summary>
public static class KnownModels
{
    /// <summary>All of them, the most useful for clothes first.</summary>
    public static IReadOnlyList<KnownModel> All { get; } =
    [
        new(
            "fashion-clip",
            "patrickjohncyh/fashion-clip",
            "ViT-B/32, tuned on 800,000 fashion products",
            609_000_000,
            "MIT"
        ),
        new(
            "clip-vit-base-patch32",
            "openai/clip-vit-base-patch32",
            "OpenAI's CLIP ViT-B/32",
            609_000_000,
            // The main revision has pickled weights only.
            Elsewhere: new(
                "eaee4c876b93e66f7fac584b529025a96d71ad66",
                "99d28a652e6ec46629ab7047a0ac82c69b1fe11e0ce672c43af65d3a9a3fc05d"
            )
        ),
        new(
            "clip-vit-base-patch16",
            "openai/clip-vit-base-patch16",
            "OpenAI's CLIP ViT-B/16: finer, four times slower",
            602_000_000,
            Elsewhere: new(
                "refs/pr/10",
                "846bf12e84b91c2a65b44833a915241443b39356f1000ac1345c61d7bf8a209e"
            )
        ),
        new(
            "clip-vit-large-patch14",
            "openai/clip-vit-large-patch14",
            "OpenAI's CLIP ViT-L/14: the best of the three, slow without a GPU",
            1_713_000_000
        ),
        new(
            "clip-vit-b-32-laion2b",
            "laion/CLIP-ViT-B-32-laion2B-s34B-b79K",
            "ViT-B/32, trained on two billion public pictures",
            609_000_000,
            "MIT"
        ),
    ];

    /// <summary>The model of a short name or of a repository; null where it is neither.</summary>
    public static KnownModel? Find(string nameOrRepository) =>
        All.FirstOrDefault(model =>
            new[] { model.Name, model.Repository, model.Repository.Split('/')[1] }.Contains(
                nameOrRepository,
                StringComparer.OrdinalIgnoreCase
            )
        );
}
