namespace ClosetCompanion.Web.Accounts;

/// <summary>Why a password, or another way to sign in, is not taken.</summary>
/// <param name="Code">Its name in addresses.</param>
/// <param name="Text">What to do, for the person.</param>
internal sealed record PasswordFault(string Code, string Text)
{
    /// <summary>Too short.</summary>
    public static readonly PasswordFault Short = new(
        "short",
        $"A password has at least {PasswordRules.Shortest} characters. A few words that do not belong together are easy to keep in mind."
    );

    /// <summary>Too long.</summary>
    public static readonly PasswordFault Long = new(
        "long",
        $"A password has at most {PasswordRules.Longest} characters."
    );

    /// <summary>Among the first that an attacker tries.</summary>
    public static readonly PasswordFault Common = new(
        "common",
        "That password is among the first that an attacker tries: a common one, a row of the keyboard, or something repeated. Choose another one."
    );

    /// <summary>In a list of breached passwords.</summary>
    public static readonly PasswordFault Breached = new(
        "breached",
        "That password was in a breach of some service, so attackers have it. Choose another one, and change it wherever else you use it."
    );

    /// <summary>It says who the person is.</summary>
    public static readonly PasswordFault Name = new(
        "name",
        "A password must not be made of your name or the name of this program. Choose another one."
    );

    /// <summary>The two fields differ.</summary>
    public static readonly PasswordFault Unequal = new(
        "unequal",
        "The two passwords differ. Type the same one twice."
    );

    /// <summary>The present password is wrong.</summary>
    public static readonly PasswordFault Wrong = new(
        "wrong",
        "That is not your present password, or it was wrong too often. Wait five minutes before you try again."
    );

    /// <summary>A passkey was not made.</summary>
    public static readonly PasswordFault Passkey = new(
        "passkey",
        "No passkey was made, or it took longer than five minutes. Try again."
    );

    /// <summary>What would be removed is the only way to sign in.</summary>
    public static readonly PasswordFault LastWayIn = new(
        "last",
        "That is your only way to sign in. Add another one first."
    );

    private static readonly PasswordFault[] _all =
    [
        Short,
        Long,
        Common,
        Breached,
        Name,
        Unequal,
        Wrong,
        Passkey,
        LastWayIn,
    ];

    /// <summary>The fault of a name in an address; null when there is none.</summary>
    public static PasswordFault? Of(string? code) => Array.Find(_all, fault => fault.Code == code);
}
