using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Running;
using Microsoft.AspNetCore.Http;

namespace ClosetCompanion.Catalog.Tests.Import.Fetching;

public sealed class FetchedPictureTests : FetchingTest
{
    [Fact]
    public async Task Products_have_the_pictures_that_lie_at_their_addresses_in_their_order()
    {
        string front = PutPicture("/front.jpg", "front");
        string back = PutPicture("/back.jpg", "back");

        ImportReport report = await ImportAsync([("1", $"{front}, {back}"), ("2", front)]);

        (report.Added, report.Skipped.Count, report.Partial.Count).ShouldBe((2, 0, 0));
        (await PicturesOfAsync("1")).ShouldBe(["front", "back"]);
        (await PicturesOfAsync("2")).ShouldBe(["front"]);
        Shop.Requests.Count.ShouldBe(2);
        report.Notes.ShouldContain(
            "Pictures by address: 2 fetched, 0 there already, 0 could not be had."
        );
    }

    [Fact]
    public async Task An_unchanged_picture_is_not_sent_again_and_a_changed_one_is()
    {
        string front = PutPicture("/front.jpg", "front");
        string back = PutPicture("/back.jpg", "back");
        await ImportAsync([("1", front), ("2", back)]);
        PutPicture("/back.jpg", "another back");
        Clock.Ahead = TimeSpan.FromDays(1);

        ImportReport report = await ImportAsync([("1", front), ("2", back)]);

        (report.Changed, report.Unchanged).ShouldBe((1, 1));
        (await PicturesOfAsync("2")).ShouldBe(["another back"]);
        Shop.Requests.Skip(2).ShouldAllBe(request => request.KnownTag != null);
        report.Notes.ShouldContain(
            "Pictures by address: 1 fetched, 1 there already, 0 could not be had."
        );
    }

    [Fact]
    public async Task An_import_that_was_stopped_goes_on_without_asking_for_what_it_has()
    {
        (string, string)[] products =
        [
            .. Enumerable
                .Range(0, 60)
                .Select(n => ($"{n}", PutPicture($"/{n}.jpg", $"picture {n}"))),
        ];
        using var stop = new CancellationTokenSource();
        Shop.On("/40.jpg", _ => stop.CancelAsync());
        await Should.ThrowAsync<OperationCanceledException>(() =>
            ImportAsync(products, cancellationToken: stop.Token)
        );
        PutPicture("/40.jpg", "picture 40");
        int before = Shop.Requests.Count;

        (await ImportAsync(products)).Added.ShouldBe(60);

        (Shop.Requests.Count - before).ShouldBeLessThan(40);
        (await PicturesOfAsync("7")).ShouldBe(["picture 7"]);
    }

    [Fact]
    public async Task Without_its_host_being_allowed_nothing_is_asked_and_the_report_names_the_host()
    {
        string front = PutPicture("/front.jpg", "front");

        var told = await Should.ThrowAsync<CatalogException>(() =>
            ImportAsync([("1", front)], AllowedHosts.None)
        );

        told.Message.ShouldContain($"--allow-host {Shop.Host}");
        Shop.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Looking_asks_nobody_and_says_what_would_come()
    {
        string front = PutPicture("/front.jpg", "front");
        await ImportAsync([("1", front)]);
        FetchingSource source = FetchingSource.Preview(
            Source([
                ("1", front),
                ("2", Shop.At("/new.jpg")),
                ("3", "https://other.example/a.jpg"),
            ]),
            Store,
            new AllowedHosts([Shop.Host])
        );

        ImportReport report = await new CatalogueImport(source, "shop").PreviewAsync(Store);

        (report.Added, report.Unchanged, report.Skipped.Count).ShouldBe((1, 1, 1));
        report.Skipped[0].Reason.ShouldContain("--allow-host other.example");
        Shop.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Only_a_few_are_asked_for_at_once()
    {
        (string, string)[] products =
        [
            .. Enumerable
                .Range(0, 30)
                .Select(n =>
                    (
                        $"{n}",
                        Shop.On(
                            $"/{n}",
                            async context =>
                            {
                                await Task.Delay(30);
                                await context.Response.WriteAsync($"picture {n}");
                            }
                        )
                    )
                ),
        ];

        await ImportAsync(products);

        Shop.MostAtOnce.ShouldBeInRange(2, 4);
    }
}
