using ClosetCompanion.Clip.Embeddings;
using ClosetCompanion.Clip.Tests.Imaging;
using Microsoft.Extensions.AI;

namespace ClosetCompanion.Clip.Tests.Embeddings;

public sealed class ClipEmbeddingGeneratorTests(TinyModel tiny) : IClassFixture<TinyModel>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_the_models_own_text_embedding()
    {
        using var generator = new ClipTextEmbeddingGenerator(tiny.Model);
        var generated = await generator.GenerateAsync(
            ["red", "polo shirt"],
            cancellationToken: Cancellation
        );
        var own = await tiny.Model.EmbedTextAsync(["red", "polo shirt"], Cancellation);
        generated.Count.ShouldBe(2);
        generated[1].Vector.ToArray().ShouldBe(own[1]);
        generated[1].ModelId.ShouldBe("tiny-clip");
    }

    [Fact]
    public async Task Gives_the_models_own_picture_embedding()
    {
        var model = tiny.Model;
        var picture = Pictures.Encode(Pictures.Noise(40, 40), ".png");
        using var generator = new ClipImageEmbeddingGenerator(model);
        var generated = await generator.GenerateAsync(
            [new DataContent(picture, "image/png")],
            cancellationToken: Cancellation
        );
        var own = await model.EmbedImageAsync([picture], Cancellation);
        generated.Single().Vector.ToArray().ShouldBe(own.Single());
    }

    [Fact]
    public void Tells_what_it_is()
    {
        using var generator = new ClipTextEmbeddingGenerator(tiny.Model);
        var metadata = generator.GetService<EmbeddingGeneratorMetadata>().ShouldNotBeNull();
        metadata.DefaultModelId.ShouldBe("tiny-clip");
        metadata.DefaultModelDimensions.ShouldBe(32);
        generator.GetService<ClipModel>().ShouldBeSameAs(tiny.Model);
    }

    [Fact]
    public async Task Refuses_null_in_place_of_texts_or_pictures()
    {
        using var texts = new ClipTextEmbeddingGenerator(tiny.Model);
        using var pictures = new ClipImageEmbeddingGenerator(tiny.Model);

        await ShouldRefuseAsync(() => texts.GenerateAsync(null!, cancellationToken: Cancellation));
        await ShouldRefuseAsync(() =>
            texts.GenerateAsync(["red", null!], cancellationToken: Cancellation)
        );
        await ShouldRefuseAsync(() =>
            pictures.GenerateAsync(null!, cancellationToken: Cancellation)
        );
        await ShouldRefuseAsync(() =>
            pictures.GenerateAsync([null!], cancellationToken: Cancellation)
        );
        Should.Throw<ArgumentNullException>(() => new ClipTextEmbeddingGenerator(null!));
        Should.Throw<ArgumentNullException>(() => new ClipImageEmbeddingGenerator(null!));

        static async Task ShouldRefuseAsync(Func<Task> generate) =>
            (await Should.ThrowAsync<ArgumentNullException>(generate)).ParamName.ShouldBe("values");
    }

    [Fact]
    public async Task Refuses_other_dimensions_than_the_models()
    {
        using var generator = new ClipTextEmbeddingGenerator(tiny.Model);
        await Should.ThrowAsync<ArgumentException>(() =>
            generator.GenerateAsync(
                ["red"],
                new EmbeddingGenerationOptions { Dimensions = 16 },
                Cancellation
            )
        );
    }
}
