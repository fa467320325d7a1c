using ClosetCompanion.Catalog.Postgres.Pictures;

namespace ClosetCompanion.Catalog.Postgres.Tests.Objects;

public sealed class ObjectPlaceTests
{
    [Fact]
    public void A_text_names_bucket_prefix_server_and_region()
    {
        ObjectPlace place = ObjectPlace.Read(
            "s3://shop-pictures/one/two/?endpoint=https%3A%2F%2Fstorage.example.com:9000&region=eu-west-1"
        );

        place.ShouldBe(
            new ObjectPlace(
                "shop-pictures",
                "one/two",
                new Uri("https://storage.example.com:9000"),
                "eu-west-1"
            )
        );
        place.Name.ShouldBe("s3://shop-pictures/one/two");
        place.ToString().ShouldBe("s3://shop-pictures/one/two on storage.example.com:9000");
    }

    [Fact]
    public void A_bucket_alone_is_enough() =>
        ObjectPlace
            .Read("s3://pictures")
            .ShouldBe(new ObjectPlace("pictures", "", null, "us-east-1"));

    [Theory]
    [InlineData("https://pictures.example.com", "does not begin with s3://")]
    [InlineData("s3://", "no name of a bucket")]
    [InlineData("s3://a b c/x", "no name of a bucket")]
    [InlineData("s3://key:hush@pictures/x", "keys do not belong there")]
    [InlineData("s3://pictures/x?endpoint=storage", "its endpoint is no address")]
    [InlineData("s3://pictures/x?endpoint=http://key:hush@storage", "its endpoint is no address")]
    [InlineData("s3://pictures/x?secret=hush", "only endpoint and region")]
    public void What_cannot_be_read_is_told_without_repeating_it(string text, string why)
    {
        string told = Should.Throw<CatalogException>(() => ObjectPlace.Read(text)).Message;

        told.ShouldContain(why);
        told.ShouldContain("s3://BUCKET/PREFIX?endpoint=");
        told.ShouldNotContain("hush");
    }
}
