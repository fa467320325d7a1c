using System.Text;
using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres.Tests.Objects;

/// <summary>Storage of objects that does not do what it should.</summary>
public sealed class ObjectFaultTests : IAsyncLifetime
{
    private static readonly byte[] _picture = Encoding.UTF8.GetBytes("a picture");
    private static readonly KeptPicture _kept = KeptPicture.Of(_picture);

    private readonly MovingClock _clock = new();
    private ObjectServer _server = null!;
    private ObjectPictures _pictures = null!;

    public async ValueTask InitializeAsync()
    {
        ObjectServer.SetKeys();
        _server = await ObjectServer.StartAsync();
        _pictures = Open(_server.PlaceOf("shop"));
        await _pictures.KeepAsync(_kept, _picture, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _pictures.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Keys_that_are_wrong_are_told_without_naming_them()
    {
        await using ObjectServer other = await ObjectServer.StartAsync(secret: "another");
        await using ObjectPictures pictures = Open(other.PlaceOf("shop"));

        CatalogException told = await ShouldFailAsync(() => pictures.TryAsync(Cancellation));

        told.Message.ShouldContain("does not let these keys in (SignatureDoesNotMatch)");
        told.Message.ShouldContain("AWS_SECRET_ACCESS_KEY");
        told.ToString().ShouldNotContain("secret of the tests");
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_told()
    {
        await using ObjectPictures pictures = Open(_server.PlaceOf("shop", bucket: "others"));

        (await ShouldFailAsync(() => pictures.TryAsync(Cancellation))).Message.ShouldContain(
            "no such bucket"
        );
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_out_of_reach()
    {
        await using ObjectPictures pictures = Open("s3://pictures?endpoint=http://127.0.0.1:1");

        CatalogException told = await ShouldFailAsync(() =>
            pictures.ReadAsync(_kept.Hash, Cancellation)
        );

        told.IsUnreachable.ShouldBeTrue();
        told.Message.ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task A_server_that_is_silent_is_out_of_reach()
    {
        await using ObjectPictures pictures = Open(
            _server.PlaceOf("shop"),
            TimeSpan.FromMilliseconds(300)
        );
        _server.Misbehaviour = Misbehaviour.Silent;

        CatalogException told = await ShouldFailAsync(() =>
            pictures.ReadAsync(_kept.Hash, Cancellation)
        );

        told.IsUnreachable.ShouldBeTrue();
        told.Message.ShouldContain("does not answer in time");
    }

    [Fact]
    public async Task An_answer_that_ends_too_soon_is_asked_for_again()
    {
        _server.Misbehaviour = Misbehaviour.CutOnce;
        (await _pictures.ReadAsync(_kept.Hash, Cancellation)).ShouldBe(_picture);

        _server.Misbehaviour = Misbehaviour.Cut;
        (
            await ShouldFailAsync(() => _pictures.ReadAsync(_kept.Hash, Cancellation))
        ).IsUnreachable.ShouldBeTrue();
    }

    [Fact]
    public async Task Other_bytes_than_were_kept_are_given_to_nobody()
    {
        _server.Misbehaviour = Misbehaviour.WrongBytes;

        (
            await ShouldFailAsync(() => _pictures.ReadAsync(_kept.Hash, Cancellation))
        ).Message.ShouldContain("is damaged. Run closet check --repair");
    }

    [Fact]
    public async Task Storage_that_is_full_is_told_and_what_is_there_can_be_read()
    {
        _server.Misbehaviour = Misbehaviour.Full;

        CatalogException told = await ShouldFailAsync(() =>
            _pictures.KeepAsync(_kept, _picture, Cancellation)
        );

        told.IsDiskFull.ShouldBeTrue();
        told.Message.ShouldContain("is full");
        (await _pictures.ReadAsync(_kept.Hash, Cancellation)).ShouldBe(_picture);
    }

    [Fact]
    public async Task Whether_all_is_well_is_asked_every_five_seconds()
    {
        (await _pictures.FindFaultAsync(Cancellation)).ShouldBeNull();
        _server.Misbehaviour = Misbehaviour.Silent;
        (await _pictures.FindFaultAsync(Cancellation)).ShouldBeNull();

        _clock.Advance(TimeSpan.FromSeconds(6));
        (await _pictures.FindFaultAsync(Cancellation))!.ShouldContain("does not answer in time");

        _server.Misbehaviour = Misbehaviour.None;
        _clock.Advance(TimeSpan.FromSeconds(6));
        (await _pictures.FindFaultAsync(Cancellation)).ShouldBeNull();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ObjectPictures Open(string place, TimeSpan? patience = null) =>
        new(new ObjectBucket(ObjectPlace.Read(place), patience), _clock);

    private static async Task<CatalogException> ShouldFailAsync(Func<Task> ask) =>
        await Should.ThrowAsync<CatalogException>(ask);
}
