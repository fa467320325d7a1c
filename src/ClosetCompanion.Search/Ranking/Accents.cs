namespace ClosetCompanion.Search.Ranking;

/// <summary>Takes the accents off Latin letters.</summary>
/// <remarks>The program runs without the system's Unicode data, so normalisation leaves these letters as they are.</remarks>
internal static class Accents
{
    private const char First = '\u00e0';

    // The small letters from U+00E0 to U+017F; a space stands for a letter without an accent and for what is no letter.
    private const string Plain =
        "aaaaaa ceeeeiiii nooooo  uuuuy y"
        + " a a a c c c c d   e e e e e g g g g h   i i i i     j k  l l l "
        + "    n n n    o o o   r r r s s s s t t   u u u u u u w y  z z z ";

    public static char Remove(char letter) =>
        letter >= First
        && letter - First < Plain.Length
        && Plain[letter - First] is not ' ' and var plain
            ? plain
            : letter;
}
