using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Keys;
using Microsoft.AspNetCore.Identity;

namespace ClosetCompanion.Web.Accounts;

/// <summary>People with accounts: ASP.NET Core Identity's parts over the accounts of the store.</summary>
internal static class AccountSetup
{
    // PBKDF2 with HMAC-SHA512, as often as OWASP asks for; a password that was hashed less often is hashed again when it is
    // given the next time.
    private const int Iterations = 210_000;

    /// <summary>Adds what finds out who signs in.</summary>
    public static void AddAccounts(this IServiceCollection services, AccountSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<PersonSessions>();
        services.AddSingleton<ISignedInPeople>(provider =>
            provider.GetRequiredService<PersonSessions>()
        );
        services.AddSingleton<KnownAccounts>();
        services.AddSingleton<AccountLog>();
        services.AddSingleton<CommonPasswords>();
        services.AddSingleton<BreachedPasswords>();
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<PasswordQueue>();
        services.AddScoped<Passwords>();
        services.AddScoped<Passkeys>();
        services.AddTransient<IAccountStore>(provider =>
            provider.GetRequiredService<ICatalogStore>().Accounts
        );
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Iterations);
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // A key that asks for a finger or a code of its own is two factors, and brings the name along.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        // Ours come first: Identity adds its own where there is none.
        services.AddScoped<IPasswordValidator<AccountUser>>(provider =>
            provider.GetRequiredService<PasswordRules>()
        );
        services.AddSingleton<ILookupNormalizer, NameNormalizer>();
        services
            .AddIdentityCore<AccountUser>(identity =>
            {
                // The store decides which names there can be.
                identity.User.AllowedUserNameCharacters = "";
                identity.Lockout.MaxFailedAccessAttempts = Passwords.MostFailures;
                identity.Lockout.DefaultLockoutTimeSpan = Passwords.LockTime;
            })
            .AddUserStore<AccountUsers>();
        services.AddScoped<IPasskeyHandler<AccountUser>, PasskeyHandler<AccountUser>>();
    }
}
