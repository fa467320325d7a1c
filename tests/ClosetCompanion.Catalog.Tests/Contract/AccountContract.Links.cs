using System.Text.Json;
using ClosetCompanion.Catalog.Exporting;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Accounts;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <content>Who people are at an identity provider.</content>
public abstract partial class AccountContract
{
    private static readonly ProviderIdentity _annThere = new("https://idp.example", "1");
    private static readonly ProviderIdentity _bobThere = new("https://idp.example", "2");

    [Fact]
    public async Task An_account_is_linked_to_one_person_of_a_provider_and_that_person_to_no_other_account()
    {
        Account ann = await MakeAsync("Ann");
        Account bob = await MakeAsync("Bob");

        (await Store.Accounts.LinkAsync(ann.Id, _annThere)).ShouldBeTrue();

        (await Store.Accounts.LinkAsync(bob.Id, _annThere)).ShouldBeFalse();
        (await Store.Accounts.LinkAsync(ann.Id, _bobThere)).ShouldBeFalse();
        (await Store.Accounts.LinkAsync("nobody", _bobThere)).ShouldBeFalse();
        ICatalogStore other = await OpenAnotherAsync();
        Account found = (await other.Accounts.FindLinkedAsync(_annThere))!;
        (found.Id, found.Identity, found.Stamp).ShouldBe((ann.Id, _annThere, ann.Stamp));
        found.PasswordHash.ShouldBe("a hash");
        (await Store.Accounts.FindLinkedAsync(_bobThere)).ShouldBeNull();
        (await Store.Accounts.FindLinkedAsync(new("https://other.example", "1"))).ShouldBeNull();
        (await ReadAsync(bob.Id)).IsLinked.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_many_accounts_that_are_linked_to_one_person_at_the_same_time_one_is()
    {
        Account[] accounts = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(one => MakeAsync($"Ann {one}"))
        );
        ICatalogStore other = await OpenAnotherAsync();

        bool[] linked = await Task.WhenAll(
            accounts.Select(
                (one, at) => (at % 2 == 0 ? Store : other).Accounts.LinkAsync(one.Id, _annThere)
            )
        );

        linked.Count(done => done).ShouldBe(1);
        (await Store.Accounts.GetAsync()).Count(one => one.IsLinked).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_ends_with_all_sessions_and_never_as_the_last_way_in()
    {
        Account ann = await MakeAsync("Ann");
        await Store.Accounts.LinkAsync(ann.Id, _annThere);

        Account ended = (await Store.Accounts.UnlinkAsync(ann.Id))!;

        (ended.IsLinked, ended.HasWayIn).ShouldBe((false, true));
        ended.Stamp.ShouldNotBe(ann.Stamp);
        (await Store.Accounts.UnlinkAsync(ann.Id)).ShouldBeNull();
        Account bob = (await Store.Accounts.AddLinkedAsync("Bob", _bobThere))!;
        (await Store.Accounts.UnlinkAsync(bob.Id)).ShouldBeNull();
        (await ReadAsync(bob.Id)).Identity.ShouldBe(_bobThere);
        await Store.Accounts.PutPasskeyAsync(PasskeyOf(bob.Id, 8));
        (await Store.Accounts.UnlinkAsync(bob.Id))!.Passkeys.ShouldBe(1);
        // What was free again is somebody else's.
        (await Store.Accounts.LinkAsync(ann.Id, _bobThere)).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_has_the_invitation_may_come_from_a_provider()
    {
        Account ann = await MakeAsync("Ann");
        await Store.Accounts.LinkAsync(ann.Id, _annThere);
        Invitation invitation = await Store.Accounts.InviteAsync("Bob");
        // Of somebody who has an account, it takes no second one, and stays as it was.
        (
            await Store.Accounts.TakeAsync(
                invitation.Token,
                new NewSecret(null, Identity: _annThere)
            )
        ).ShouldBeNull();

        Account bob = (
            await Store.Accounts.TakeAsync(
                invitation.Token,
                new NewSecret(null, Identity: _bobThere)
            )
        )!;

        (bob.Id, bob.Identity, bob.HasWayIn).ShouldBe((invitation.Account.Id, _bobThere, true));
        Invitation again = (await Store.Accounts.InviteAgainAsync(bob.Id))!;
        Account same = (
            await Store.Accounts.TakeAsync(again.Token, new NewSecret(null, Identity: _bobThere))
        )!;
        (same.Id, same.Identity).ShouldBe((bob.Id, _bobThere));
        await Should.ThrowAsync<ArgumentException>(() =>
            Store.Accounts.TakeAsync(again.Token, new NewSecret(null))
        );
    }

    [Fact]
    public async Task Somebody_of_a_provider_gets_one_account_under_a_name_that_is_free()
    {
        await MakeAsync("Ann");
        (await Store.Accounts.AddLinkedAsync("ann", _annThere)).ShouldBeNull();
        Account ann = (await Store.Accounts.AddLinkedAsync(" Ann 2 ", _annThere))!;
        (ann.Name, ann.Identity, ann.HasWayIn).ShouldBe(("Ann 2", _annThere, true));
        (ann.PasswordHash, ann.InvitedUntil).ShouldBe((null, null));
        (await Store.Accounts.AddLinkedAsync("Ann 3", _annThere)).ShouldBeNull();
        await Should.ThrowAsync<CatalogException>(() =>
            Store.Accounts.AddLinkedAsync("two\nlines", _bobThere)
        );
        (await Store.Accounts.GetAsync()).Count.ShouldBe(2);
        $"{ann.Identity}".ShouldBe("https://idp.example");
    }

    [Fact]
    public async Task A_disabled_account_is_not_linked_and_a_deleted_one_frees_its_person()
    {
        Account ann = await MakeAsync("Ann");
        await Store.Accounts.SetDisabledAsync(ann.Id, isDisabled: true);
        (await Store.Accounts.LinkAsync(ann.Id, _annThere)).ShouldBeFalse();
        await Store.Accounts.SetDisabledAsync(ann.Id, isDisabled: false);
        await Store.Accounts.LinkAsync(ann.Id, _annThere);

        await Store.People.DeleteAsync(ann.Id);

        (await Store.Accounts.FindLinkedAsync(_annThere)).ShouldBeNull();
        Account bob = await MakeAsync("Bob");
        (await Store.Accounts.LinkAsync(bob.Id, _annThere)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_export_says_who_the_person_is_at_the_provider()
    {
        Account ann = (await Store.Accounts.AddLinkedAsync("Ann", _annThere))!;
        using var stream = new MemoryStream();

        await PersonDocument.WriteAsync(Store, ann.Id, stream);

        stream.Position = 0;
        using JsonDocument document = await JsonDocument.ParseAsync(stream);
        JsonElement provider = document.RootElement.GetProperty("account").GetProperty("provider");
        provider.GetProperty("issuer").GetString().ShouldBe(_annThere.Issuer);
        provider.GetProperty("subject").GetString().ShouldBe(_annThere.Subject);
    }
}
