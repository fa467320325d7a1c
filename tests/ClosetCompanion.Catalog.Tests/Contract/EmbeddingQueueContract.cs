using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IEmbeddingQueue"/> promises.</summary>
public abstract class EmbeddingQueueContract(StorePlace place) : StoreContract(place)
{
    private static readonly DateTimeOffset _noon = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Every_missing_picture_is_in_one_chunk_however_often_it_is_asked_for()
    {
        IReadOnlyList<string> missing = await FillAsync(10);

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Store.EmbeddingQueue.AddMissingAsync("m", 4))
        );

        (await Store.EmbeddingQueue.CountAsync("m")).ShouldBe(10);
        (await Store.EmbeddingQueue.CountAsync("other")).ShouldBe(0);
        EmbeddingChunk[] chunks = [.. await ClaimAllAsync(Store, "me")];
        chunks.Select(chunk => chunk.Pictures.Count).ShouldBe([4, 4, 2]);
        chunks.SelectMany(chunk => chunk.Pictures).ShouldBe(missing);
    }

    [Fact]
    public async Task No_chunk_is_given_to_two_and_one_whose_holder_died_is_given_on_as_it_was()
    {
        await FillAsync(12);
        await Store.EmbeddingQueue.AddMissingAsync("m", 2);
        ICatalogStore other = await OpenAnotherAsync();

        IReadOnlyList<EmbeddingChunk>[] taken = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(n => ClaimAllAsync(n % 2 == 0 ? Store : other, $"node{n}"))
        );

        EmbeddingChunk[] all = [.. taken.SelectMany(chunks => chunks)];
        all.Select(chunk => chunk.Key).Distinct().Count().ShouldBe(6);
        all.Length.ShouldBe(6);
        await Store.EmbeddingQueue.ExtendAsync("node0", _noon.AddHours(1));
        IReadOnlyList<EmbeddingChunk> again = await ClaimAllAsync(other, "next", minutes: 1);
        again
            .Select(chunk => (chunk.Key, string.Join(' ', chunk.Pictures)))
            .ShouldBe(
                taken
                    .Skip(1)
                    .SelectMany(chunks => chunks)
                    .OrderBy(chunk => chunk.Key)
                    .Select(chunk => (chunk.Key, string.Join(' ', chunk.Pictures)))
            );
    }

    [Fact]
    public async Task What_waits_for_a_model_waits_under_its_new_hash()
    {
        IReadOnlyList<string> missing = await FillAsync(5);
        await SaveAsync(missing[0]);
        await Store.EmbeddingQueue.AddMissingAsync("m", 2);

        await Store.Embeddings.RenameAsync("m", "new");

        (await Store.EmbeddingQueue.CountAsync("m")).ShouldBe(0);
        (await Store.EmbeddingQueue.CountAsync("new")).ShouldBe(4);
    }

    [Fact]
    public async Task Pictures_that_were_embedded_meanwhile_are_left_out_and_what_is_done_is_gone()
    {
        IReadOnlyList<string> missing = await FillAsync(3);
        await Store.EmbeddingQueue.AddMissingAsync("m", 2);
        await SaveAsync(missing[0]);

        EmbeddingChunk[] chunks = [.. await ClaimAllAsync(Store, "me")];

        chunks[0].Pictures.ShouldBe([missing[1]]);
        await Store.EmbeddingQueue.FinishAsync([chunks[0].Key]);
        (await Store.EmbeddingQueue.CountAsync("m")).ShouldBe(1);
        await Store.EmbeddingQueue.FinishAsync([chunks[1].Key]);
        (await ClaimAllAsync(Store, "me", minutes: 99)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pictures_can_be_embedded_again()
    {
        IReadOnlyList<string> pictures = await FillAsync(3);
        await SaveAsync([.. pictures]);
        await Store.EmbeddingQueue.AddMissingAsync("m", 32);
        (await Store.EmbeddingQueue.CountAsync("m")).ShouldBe(0);

        await Store.EmbeddingQueue.AddAgainAsync("m", pictures, 32);
        await Store.EmbeddingQueue.AddAgainAsync("m", [.. pictures, new string('0', 64)], 32);

        (await ClaimAllAsync(Store, "me")).ShouldHaveSingleItem().Pictures.ShouldBe(pictures);
    }

    [Fact]
    public async Task Somebody_in_a_hurry_takes_their_own_pictures_before_all_that_wait()
    {
        IReadOnlyList<string> pictures = await FillAsync(5);
        await SaveAsync(pictures[3]);

        EmbeddingChunk chunk = (
            await Store.EmbeddingQueue.TakeAsync("m", [pictures[4], pictures[3]], "me", Until(0))
        ).ShouldNotBeNull();

        chunk.Pictures.ShouldBe([pictures[4]]);
        await Store.EmbeddingQueue.AddMissingAsync("m", 32);
        (await ClaimAllAsync(Store, "x"))
            .ShouldHaveSingleItem()
            .Pictures.ShouldBe(pictures.Take(3));
        (await Store.EmbeddingQueue.TakeAsync("m", [pictures[3]], "me", Until(0))).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_stops_gives_back_what_they_have()
    {
        await FillAsync(2);
        await Store.EmbeddingQueue.AddMissingAsync("m", 1);
        (await ClaimAllAsync(Store, "me")).Count.ShouldBe(2);

        await Store.EmbeddingQueue.ExtendAsync("me", DateTimeOffset.UnixEpoch);

        (await ClaimAllAsync(Store, "next")).Count.ShouldBe(2);
    }

    private static DateTimeOffset Until(int minutes) => _noon.AddMinutes(minutes + 1);

    private static async Task<IReadOnlyList<EmbeddingChunk>> ClaimAllAsync(
        ICatalogStore store,
        string holder,
        int minutes = 0
    )
    {
        var taken = new List<EmbeddingChunk>();
        while (
            await store.EmbeddingQueue.ClaimAsync(
                "m",
                holder,
                _noon.AddMinutes(minutes),
                Until(minutes)
            )
                is { } chunk
        )
        {
            taken.Add(chunk);
        }
        return taken;
    }

    private Task SaveAsync(params string[] pictures) =>
        Store.Embeddings.SaveAsync(
            "mini",
            "m",
            [.. pictures.Select(hash => new PictureEmbedding(hash, [1, 2]))]
        );

    private async Task<IReadOnlyList<string>> FillAsync(int products)
    {
        for (int n = 0; n < products; n++)
        {
            await Store.PutAsync("shop", $"{n}", "Hat");
        }
        return await Store.Embeddings.GetMissingAsync("m");
    }
}
