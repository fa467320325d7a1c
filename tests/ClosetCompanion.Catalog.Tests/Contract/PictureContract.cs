using System.Text;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IPictureStore"/> promises; who may see a picture is part of <see cref="ScopeContract"/>.</summary>
public abstract class PictureContract(StorePlace place) : StoreContract(place)
{
    private const string HashOfAbc =
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public async Task A_picture_is_named_by_the_hash_of_its_bytes()
    {
        KeptPicture kept = (await Store.KeepAsync("abc"))[0];

        kept.ShouldBe(new KeptPicture(HashOfAbc, 3));
        (await Store.Pictures.FindAsync(HashOfAbc)).ShouldBe(kept);
        (await Store.ReadPictureAsync(HashOfAbc)).ShouldBe("abc");
    }

    [Fact]
    public async Task A_picture_that_is_kept_by_many_at_once_is_there_whole()
    {
        byte[] picture = Encoding.UTF8.GetBytes(new string('x', 100_000));
        ICatalogStore other = await OpenAnotherAsync();

        KeptPicture[] kept = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(n => (n % 2 == 0 ? Store : other).Pictures.KeepAsync(picture))
        );

        KeptPicture one = kept.Distinct().ShouldHaveSingleItem();
        (await other.Pictures.ReadAsync(Scope.Public, one.Hash)).ShouldBe(picture);
    }

    [Fact]
    public async Task A_picture_can_be_read_from_any_place()
    {
        string hash = (await Store.KeepAsync("a picture"))[0].Hash;
        await using Stream stream = (
            await Store.Pictures.OpenAsync(Scope.Public, hash)
        ).ShouldNotBeNull();

        stream.Length.ShouldBe("a picture".Length);
        stream.Position = 2;
        using var reader = new StreamReader(stream);
        (await reader.ReadToEndAsync()).ShouldBe("picture");
    }

    [Fact]
    public async Task The_picture_of_a_retired_product_can_still_be_read()
    {
        await Store.PutAsync("shop", new Product { Id = "1", Title = "Shoe" }, "shoe");
        string hash = (await Store.FindAsync("1")).Pictures[0];

        await Store.Products.RetireAsync("shop", ["1"]);

        (await Store.ReadPictureAsync(hash)).ShouldBe("shoe");
    }

    [Fact]
    public async Task A_picture_that_no_product_shows_any_more_can_be_opened_by_nobody()
    {
        await Store.PutAsync("shop", new Product { Id = "1", Title = "Shoe" }, "old", "shared");
        await Store.PutAsync("shop", new Product { Id = "2", Title = "Boot" }, "shared");
        string[] before = [.. (await Store.FindAsync("1")).Pictures];

        await Store.PutAsync("shop", new Product { Id = "1", Title = "Shoe" }, "new");

        (await Store.ReadPictureAsync(before[0])).ShouldBeNull();
        (await Store.ReadPictureAsync(before[0], Scope.Everything)).ShouldBeNull();
        (await Store.ReadPictureAsync(before[1])).ShouldBe("shared");
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("../816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public async Task There_is_no_picture_of_any_other_name(string hash)
    {
        await Store.KeepAsync("abc");

        (await Store.Pictures.FindAsync(hash)).ShouldBeNull();
        (await Store.Pictures.OpenAsync(Scope.Everything, hash)).ShouldBeNull();
    }
}
