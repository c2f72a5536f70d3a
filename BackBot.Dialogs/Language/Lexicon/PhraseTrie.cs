namespace BackBot.Dialogs.Language.Lexicon;

/// <summary>All phrases of a language as one tree of words. A search costs at most the number of phrases that begin alike, never the text's length squared.</summary>
internal sealed class PhraseTrie
{
    private readonly Node _root = new();
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);

    public void Add(string[] phrase, int concept)
    {
        var node = _root;
        foreach (var word in phrase)
        {
            if (word.EndsWith('*'))
            {
                _prefixes.Add(word);
            }

            node = node.Child(word);
        }

        if (!node.Concepts.Contains(concept))
        {
            node.Concepts.Add(concept);
        }
    }

    /// <summary>The symbols under which a written word is looked up: itself and the beginnings ("tingl*") that it has.</summary>
    public IEnumerable<string> BeginningsOf(string word)
    {
        for (var length = 2; length <= word.Length; length++)
        {
            var beginning = string.Concat(word.AsSpan(0, length), "*");
            if (_prefixes.Contains(beginning))
            {
                yield return beginning;
            }
        }
    }

    /// <summary>Reports every phrase that starts at a token. Light words between two words of a phrase are passed over.</summary>
    public void Find(IReadOnlyList<Word> words, int start, Action<int, Span> found) => Walk(_root, words, start, start, 0, found);

    private static void Walk(Node node, IReadOnlyList<Word> words, int start, int at, int skipped, Action<int, Span> found)
    {
        if (skipped == 0)
        {
            foreach (var concept in node.Concepts)
            {
                found(concept, new Span(start, at));
            }
        }

        if (at >= words.Count || !node.HasChildren)
        {
            return;
        }

        var word = words[at];
        foreach (var symbol in word.Symbols)
        {
            if (node.Find(symbol) is { } next)
            {
                Walk(next, words, start, at + 1, 0, found);
            }
        }

        if (!word.Breaks && node.Find(PhraseExpander.AnyWord) is { } any)
        {
            Walk(any, words, start, at + 1, 0, found);
        }

        if (at > start && word.IsLight && skipped < 3)
        {
            Walk(node, words, start, at + 1, skipped + 1, found);
        }
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? _children;

        public List<int> Concepts { get; } = [];

        public bool HasChildren => _children is not null;

        public Node Child(string word)
        {
            _children ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            return _children.TryGetValue(word, out var child) ? child : _children[word] = new Node();
        }

        public Node? Find(string word) => _children is not null && _children.TryGetValue(word, out var child) ? child : null;
    }
}
