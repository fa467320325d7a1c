using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Tests.Shared.Shops;

namespace ClosetCompanion.Catalog.Tests.Import.Fetching;

/// <summary>Servers that do not prove who they are.</summary>
public sealed class WrongCertificateTests : FetchingTest
{
    [Theory]
    [InlineData("127.0.0.1", 30)]
    [InlineData("127.0.0.1", -1)]
    [InlineData("198.51.100.7", 30)]
    public async Task Nothing_is_asked_of_a_server_with_a_wrong_certificate(
        string address,
        int endsInDays
    )
    {
        using X509Certificate2 certificate = OwnCertificate(IPAddress.Parse(address), endsInDays);
        await using ShopServer liar = await ShopServer.StartAsync(certificate);
        string wrong = liar.Put("/coat.jpg", [1]);
        string good = PutPicture("/good.jpg", "good");

        ImportReport report = await ImportAsync(
            [("1", good), ("2", wrong)],
            new AllowedHosts([Shop.Host, liar.Host])
        );

        report.Added.ShouldBe(1);
        RowNote note = report.Skipped.ShouldHaveSingleItem().Notes.ShouldHaveSingleItem();
        note.Reason.ShouldContain("cannot be fetched safely");
        note.Reason.ShouldContain("certificate");
        liar.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_product_keeps_its_picture_until_the_certificate_is_mended()
    {
        using X509Certificate2 certificate = OwnCertificate(IPAddress.Loopback, endsInDays: -1);
        await using ShopServer liar = await ShopServer.StartAsync(certificate);
        string front = PutPicture("/front.jpg", "front");
        await ImportAsync([("1", front)]);
        Clock.Ahead = TimeSpan.FromDays(1);
        Shop.On(
            "/front.jpg",
            context =>
            {
                context.Response.Redirect(liar.At("/front.jpg"));
                return Task.CompletedTask;
            }
        );

        ImportReport report = await ImportAsync(
            [("1", front)],
            new AllowedHosts([Shop.Host, liar.Host])
        );

        (report.Unchanged, report.Retired).ShouldBe((1, 0));
        report.Partial.ShouldHaveSingleItem().Reason.ShouldContain("fetched before stays");
        (await PicturesOfAsync("1")).ShouldBe(["front"]);
    }

    // Signed by itself, so known to nobody.
    private static X509Certificate2 OwnCertificate(IPAddress address, int endsInDays)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=shop", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset end = TimeProvider.System.GetUtcNow().AddDays(endsInDays);
        return request.CreateSelfSigned(end.AddDays(-60), end);
    }
}
