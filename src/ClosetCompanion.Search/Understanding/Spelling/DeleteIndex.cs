namespace ClosetCompanion.Search.Understanding.Spelling;

/// <summary>Finds the words that lie a few slips from a typed one without looking at all words.</summary>
/// <remarks>
/// Symmetric deletes (Garbe, 2012): two words that lie at most two edits apart have a form in common after at most two
/// letters are deleted from each. Only the first letters are indexed. Forms are kept as hashes in one sorted array.
/// </remarks>
internal sealed class DeleteIndex
{
    private const int MostDeletes = 2;
    private const int Prefix = 7;

    private readonly IReadOnlyList<string> _words;
    private readonly ulong[] _forms;
    private readonly int[] _owners;

    public DeleteIndex(IReadOnlyList<string> words)
    {
        _words = words;
        var pairs = new List<(ulong Form, int Word)>();
        for (var word = 0; word < words.Count; word++)
        {
            pairs.AddRange(Forms(words[word]).Select(form => (form, word)));
        }
        pairs.Sort();
        _forms = [.. pairs.Select(pair => pair.Form)];
        _owners = [.. pairs.Select(pair => pair.Word)];
    }

    /// <summary>Words that may be near; each is to be compared.</summary>
    public IEnumerable<string> Near(string typed)
    {
        var near = new HashSet<int>();
        foreach (var form in Forms(typed))
        {
            for (var place = First(form); place < _forms.Length && _forms[place] == form; place++)
            {
                if (
                    near.Add(_owners[place])
                    && Math.Abs(_words[_owners[place]].Length - typed.Length) <= MostDeletes
                )
                {
                    yield return _words[_owners[place]];
                }
            }
        }
    }

    private int First(ulong form)
    {
        var (low, high) = (0, _forms.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _forms[middle] < form ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static HashSet<ulong> Forms(string word)
    {
        var found = new HashSet<ulong>();
        Add(found, word.Length > Prefix ? word[..Prefix] : word, MostDeletes);
        return found;
    }

    private static void Add(HashSet<ulong> found, string form, int deletes)
    {
        if (form.Length == 0 || !found.Add(Hash(form)) && deletes == 0)
        {
            return;
        }
        for (var place = 0; deletes > 0 && place < form.Length; place++)
        {
            Add(found, form.Remove(place, 1), deletes - 1);
        }
    }

    private static ulong Hash(string form)
    {
        var hash = 14695981039346656037ul;
        foreach (var letter in form)
        {
            hash = (hash ^ letter) * 1099511628211ul;
        }
        return hash;
    }
}
