using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Accounts;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IAccountStore"/> promises.</summary>
public abstract partial class AccountContract(StorePlace place) : StoreContract(place)
{
    private static readonly NewSecret _password = new("a hash");

    [Fact]
    public async Task Whoever_has_the_invitation_chooses_a_password_once()
    {
        Invitation invitation = await Store.Accounts.InviteAsync(" Ann ");
        invitation.Account.Name.ShouldBe("Ann");
        invitation.Account.HasWayIn.ShouldBeFalse();
        invitation.Token.Length.ShouldBeGreaterThanOrEqualTo(32);
        ICatalogStore other = await OpenAnotherAsync();
        (await other.Accounts.FindInvitedAsync(invitation.Token))!.Id.ShouldBe(
            invitation.Account.Id
        );

        Account taken = (await Store.Accounts.TakeAsync(invitation.Token, _password))!;

        (taken.Id, taken.PasswordHash).ShouldBe((invitation.Account.Id, "a hash"));
        taken.HasWayIn.ShouldBeTrue();
        taken.InvitedUntil.ShouldBeNull();
        taken.Stamp.ShouldNotBe(invitation.Account.Stamp);
        (await other.Accounts.FindInvitedAsync(invitation.Token)).ShouldBeNull();
        (await Store.Accounts.TakeAsync(invitation.Token, new NewSecret("theirs"))).ShouldBeNull();
        (await ReadAsync(taken.Id)).PasswordHash.ShouldBe("a hash");
    }

    [Fact]
    public async Task An_invitation_ends_after_a_week_with_the_next_one_and_while_the_account_is_disabled()
    {
        ICatalogStore past = await OpenAnotherAsync(new StoppedClock());
        Invitation old = await past.Accounts.InviteAsync("Ann");
        old.EndsAt.ShouldBe(DateTimeOffset.UnixEpoch.AddDays(7));
        (await Store.Accounts.TakeAsync(old.Token, _password)).ShouldBeNull();

        string id = old.Account.Id;
        Invitation second = (await Store.Accounts.InviteAgainAsync(id))!;
        Invitation third = (await Store.Accounts.InviteAgainAsync(id))!;
        (await Store.Accounts.TakeAsync(second.Token, _password)).ShouldBeNull();
        await Store.Accounts.SetDisabledAsync(id, isDisabled: true);
        (await Store.Accounts.TakeAsync(third.Token, _password)).ShouldBeNull();
        await Store.Accounts.SetDisabledAsync(id, isDisabled: false);
        (await Store.Accounts.TakeAsync(third.Token, _password)).ShouldNotBeNull();
        (await Store.Accounts.InviteAgainAsync("nobody")).ShouldBeNull();
        (await Store.Accounts.FindInvitedAsync("")).ShouldBeNull();
    }

    [Fact]
    public async Task A_second_invitation_ends_every_earlier_way_to_sign_in()
    {
        Invitation first = await Store.Accounts.InviteAsync("Ann", "ann@mail.example");
        string id = first.Account.Id;
        await Store.Accounts.TakeAsync(first.Token, new NewSecret("old", PasskeyOf(id, 1)));
        (await Store.Accounts.LinkAsync(id, new("https://idp", "77"))).ShouldBeTrue();
        await Store.Accounts.CountFailureAsync(id);
        await Store.Accounts.LockAsync(id, DateTimeOffset.UtcNow.AddHours(1));
        Invitation again = (await Store.Accounts.InviteAgainAsync(id))!;
        (await ReadAsync(id)).PasswordHash.ShouldBe("old");

        await Store.Accounts.TakeAsync(again.Token, new NewSecret(null, PasskeyOf("", 2)));

        Account now = await ReadAsync(id);
        (now.PasswordHash, now.Failures, now.LockedUntil, now.Passkeys, now.IsLinked).ShouldBe(
            (null, 0, null, 1, false)
        );
        Passkey passkey = (await Store.Accounts.GetPasskeysAsync(id)).ShouldHaveSingleItem();
        passkey.Account.ShouldBe(id);
        passkey.CredentialId.ToArray().ShouldBe([2]);
    }

    [Fact]
    public async Task Names_are_unique_whatever_their_case()
    {
        Invitation ann = await Store.Accounts.InviteAsync("Ann", "Ann@Mail.example");
        foreach (string name in (string[])["ann", "ANN "])
        {
            (await Store.Accounts.FindByNameAsync(name))!.Id.ShouldBe(ann.Account.Id, name);
            (
                await Should.ThrowAsync<CatalogException>(() => Store.Accounts.InviteAsync(name))
            ).Message.ShouldContain("already");
        }
        await Should.ThrowAsync<CatalogException>(() =>
            Store.Accounts.InviteAsync("Bob", "ann@mail.EXAMPLE")
        );
        (await Store.Accounts.FindByNameAsync("Bob")).ShouldBeNull();
        await Store.Accounts.InviteAsync("Bob");
        (await Store.Accounts.GetAsync()).Select(one => one.Name).ShouldBe(["Ann", "Bob"]);
        (await Store.Accounts.HasAnyAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData("two\nlines", null)]
    [InlineData("left\u202Eright", null)]
    [InlineData("Ann", "no address")]
    [InlineData("Ann", "Ann <ann@mail.example>")]
    public async Task What_cannot_be_a_name_or_an_address_is_refused(string name, string? email)
    {
        await Should.ThrowAsync<CatalogException>(() => Store.Accounts.InviteAsync(name, email));
        (await Store.Accounts.HasAnyAsync()).ShouldBeFalse();
        (await Store.Accounts.FindByNameAsync("a\0b")).ShouldBeNull();
    }

    [Fact]
    public async Task A_password_is_changed_by_whoever_knew_the_last_one()
    {
        Account ann = await MakeAsync("Ann");

        (
            await Store.Accounts.UpdateAsync(
                ann with
                {
                    PasswordHash = "new",
                    Stamp = "2",
                },
                ann.Stamp
            )
        ).ShouldBeTrue();
        (
            await Store.Accounts.UpdateAsync(
                ann with
                {
                    PasswordHash = "late",
                    Stamp = "3",
                },
                ann.Stamp
            )
        ).ShouldBeFalse();

        Account now = await ReadAsync(ann.Id);
        (now.PasswordHash, now.Stamp).ShouldBe(("new", "2"));
    }

    [Fact]
    public async Task Wrong_passwords_are_counted_by_all_together_and_lock_until_a_moment()
    {
        Account ann = await MakeAsync("Ann");
        await MakeAsync("Bob");
        ICatalogStore other = await OpenAnotherAsync();
        int[] counts = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(one => (one % 2 == 0 ? Store : other).Accounts.CountFailureAsync(ann.Id))
        );
        counts.Order().ShouldBe(Enumerable.Range(1, 8));
        DateTimeOffset until = DateTimeOffset.UnixEpoch.AddDays(40000);
        await Store.Accounts.LockAsync(ann.Id, until);

        Account locked = await ReadAsync(ann.Id);
        (locked.Failures, locked.LockedUntil).ShouldBe((8, until));
        await Store.Accounts.LockAsync(ann.Id, until: null);
        await Store.Accounts.ClearFailuresAsync(ann.Id);
        Account free = await ReadAsync(ann.Id);
        (free.Failures, free.LockedUntil).ShouldBe((0, null));
        (await Store.Accounts.FindByNameAsync("Bob"))!.Failures.ShouldBe(0);
        (await Store.Accounts.CountFailureAsync("nobody")).ShouldBe(0);
    }

    [Fact]
    public async Task A_passkey_is_found_by_its_id_and_is_never_taken_over_by_another_account()
    {
        Account ann = await MakeAsync("Ann");
        Account bob = await MakeAsync("Bob");
        Passkey key = PasskeyOf(ann.Id, 5);
        (await Store.Accounts.PutPasskeyAsync(key)).ShouldBeTrue();
        (
            await Store.Accounts.PutPasskeyAsync(key with { SignCount = 3, Name = "phone" })
        ).ShouldBeTrue();
        (await Store.Accounts.PutPasskeyAsync(key with { Account = bob.Id })).ShouldBeFalse();
        (await Store.Accounts.PutPasskeyAsync(PasskeyOf("nobody", 6))).ShouldBeFalse();

        Passkey found = (await Store.Accounts.FindPasskeyAsync(new byte[] { 5 }))!;
        (found.Account, found.SignCount, found.Name).ShouldBe((ann.Id, 3, "phone"));
        found.PublicKey.ToArray().ShouldBe([1, 2, 3]);
        found.Transports.ShouldBe(["internal", "hybrid"]);
        (found.IsUserVerified, found.IsBackupEligible, found.IsBackedUp).ShouldBe(
            (true, true, false)
        );
        found.CreatedAt.ShouldBe(DateTimeOffset.UnixEpoch);
        (await Store.Accounts.RemovePasskeyAsync(bob.Id, key.CredentialId)).ShouldBeFalse();
        (await Store.Accounts.RemovePasskeyAsync(ann.Id, key.CredentialId)).ShouldBeTrue();
        (await Store.Accounts.FindPasskeyAsync(key.CredentialId)).ShouldBeNull();
    }

    [Fact]
    public async Task An_account_goes_with_all_else_of_its_person_and_says_no_secret_of_itself()
    {
        Account ann = await MakeAsync("Ann");
        await Store.Accounts.PutPasskeyAsync(PasskeyOf(ann.Id, 9));
        (await Store.People.GetPeopleAsync()).Select(one => one.Id).ShouldBe([ann.Id]);
        ann.ToString().ShouldBe(ann.Id);

        await Store.People.DeleteAsync(ann.Id);

        (await Store.Accounts.GetAsync()).ShouldBeEmpty();
        (await Store.Accounts.FindPasskeyAsync(new byte[] { 9 })).ShouldBeNull();
        (await Store.People.GetPeopleAsync()).ShouldBeEmpty();
        (await Store.Accounts.SetDisabledAsync(ann.Id, isDisabled: true)).ShouldBeFalse();
    }

    /// <summary>A passkey whose id is one byte.</summary>
    public static Passkey PasskeyOf(string account, byte id) =>
        new()
        {
            Account = account,
            CredentialId = new[] { id },
            PublicKey = new byte[] { 1, 2, 3 },
            Name = "laptop",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Transports = ["internal", "hybrid"],
            IsUserVerified = true,
            IsBackupEligible = true,
        };

    private async Task<Account> MakeAsync(string name) =>
        (
            await Store.Accounts.TakeAsync(
                (await Store.Accounts.InviteAsync(name)).Token,
                _password
            )
        )!;

    private async Task<Account> ReadAsync(string id) => (await Store.Accounts.FindAsync(id))!;
}
