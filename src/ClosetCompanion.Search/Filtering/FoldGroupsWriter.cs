namespace ClosetCompanion.Search.Filtering;

/// <summary>
/// Keeps <see cref="FoldGroups"/> up to date: only what shares something with a changed product, by however many steps, is
/// looked at again.
/// </summary>
internal sealed class FoldGroupsWriter
{
    private readonly SharedThings _things = new();
    private readonly ChunkedWriter<int> _variants = new(0);
    private readonly ChunkedWriter<int> _pictures = new(0);
    private readonly ChunkedWriter<int> _groups = new(0);
    private readonly ChunkedWriter<long[]?> _members = new(null);
    private readonly Stack<int> _unused = new();
    private readonly HashSet<long> _changed = [];
    private int _highest;

    /// <summary>Notes what a product shares with others; nulls for nothing, or when it is gone.</summary>
    public void Set(long key, SharedThing? group, SharedThing? picture)
    {
        var (oldGroup, oldPicture) = (_variants[key], _pictures[key]);
        if (IsNumber(oldGroup, group) && IsNumber(oldPicture, picture))
        {
            return;
        }
        _things.Leave(key, oldGroup);
        _things.Leave(key, oldPicture);
        _variants[key] = _things.Join(key, group);
        _pictures[key] = _things.Join(key, picture);
        _changed.Add(key);
    }

    /// <summary>The groups as they are now.</summary>
    public FoldGroups Freeze()
    {
        // All that was one with a changed product, and all that is now.
        var left = new HashSet<long>(_changed);
        foreach (var group in GroupsOf(_changed))
        {
            left.UnionWith(_members[group]!);
            Dissolve(group);
        }
        var seen = new HashSet<long>();
        foreach (var key in left.Where(key => !IsAlone(key) && !seen.Contains(key)))
        {
            var together = Reach(key);
            seen.UnionWith(together);
            foreach (var group in GroupsOf(together))
            {
                Dissolve(group);
            }
            Form([.. together.Order()]);
        }
        _changed.Clear();
        return new FoldGroups(_groups.Freeze(), _members.Freeze());
    }

    private bool IsNumber(int number, SharedThing? thing) =>
        thing is null ? number == 0 : number > 0 && _things.NumberOf(thing) == number;

    private int[] GroupsOf(IEnumerable<long> keys) =>
        [.. keys.Select(key => _groups[key]).Where(group => group > 0).Distinct()];

    private bool IsAlone(long key) =>
        _things.HaversOf(_variants[key]).Count <= 1 && _things.HaversOf(_pictures[key]).Count <= 1;

    /// <summary>All products to which a chain of shared things leads.</summary>
    private HashSet<long> Reach(long from)
    {
        var reached = new HashSet<long> { from };
        var seen = new HashSet<int> { 0 };
        var open = new Stack<long>(reached);
        while (open.TryPop(out var key))
        {
            foreach (var thing in (int[])[_variants[key], _pictures[key]])
            {
                if (seen.Add(thing))
                {
                    foreach (var other in _things.HaversOf(thing).Keys.Where(reached.Add))
                    {
                        open.Push(other);
                    }
                }
            }
        }
        return reached;
    }

    private void Form(long[] keys)
    {
        var number = _unused.TryPop(out var unused) ? unused : ++_highest;
        _members[number] = keys;
        foreach (var key in keys)
        {
            _groups[key] = number;
        }
    }

    private void Dissolve(int group)
    {
        foreach (var key in _members[group]!)
        {
            _groups[key] = 0;
        }
        _members[group] = null;
        _unused.Push(group);
    }
}
