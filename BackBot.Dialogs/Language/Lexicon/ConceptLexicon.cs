using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Language.Lexicon;

/// <summary>The concepts of one language: named sets of phrases, found in a message in one pass.</summary>
internal sealed class ConceptLexicon
{
    /// <summary>Misspellings looked into per message: people make a few, hostile text makes thousands.</summary>
    private const int MaxCorrections = 250;

    private readonly PhraseTrie _trie = new();
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _light;
    private readonly Spelling _spelling;

    /// <param name="concepts">Phrases by concept, in the notation of <see cref="PhraseExpander"/>.</param>
    /// <param name="light">Words that may stand inside any phrase.</param>
    /// <param name="rewrites">Spellings that mean the same.</param>
    /// <param name="misspelt">Words worth recognising when they are misspelt.</param>
    /// <param name="known">Words beyond the concepts' own that are spelt right.</param>
    public ConceptLexicon(IReadOnlyDictionary<string, string> concepts, IReadOnlySet<string> light, IReadOnlyCollection<string> misspelt, IReadOnlyCollection<string> known, Rewrites rewrites, bool splitAtApostrophe)
    {
        _light = light;
        var expander = new PhraseExpander(concepts, light, rewrites, splitAtApostrophe);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var concept in concepts.Keys)
        {
            _ids[concept] = _ids.Count;
            foreach (var phrase in expander.Expand(concept))
            {
                _trie.Add(phrase, _ids[concept]);
                words.UnionWith(phrase.Where(word => word.Length > 1 && !word.EndsWith('*')));
            }
        }

        _spelling = new Spelling(misspelt, known.Concat(light).Concat(words));
    }

    public bool Has(string concept) => _ids.ContainsKey(concept);

    /// <summary>All concepts of a message.</summary>
    /// <param name="tokens">Rewritten already.</param>
    public Utterance Read(IReadOnlyList<Token> tokens)
    {
        var words = Words(tokens);
        var spans = new List<Span>?[_ids.Count];
        for (var i = 0; i < words.Count; i++)
        {
            _trie.Find(words, i, (concept, span) => (spans[concept] ??= []).Add(span));
        }

        return new Utterance(words, _ids, spans);
    }

    private List<Word> Words(IReadOnlyList<Token> tokens)
    {
        var words = new List<Word>(tokens.Count);
        var budget = MaxCorrections;
        var seen = new Dictionary<string, Word>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            words.Add(token.Kind switch
            {
                TokenKind.Number => new Word(token, token.Text, [token.Text, PhraseExpander.AnyNumber], false),
                TokenKind.Mark => new Word(token, token.Text, [token.Text], false),
                TokenKind.Word when seen.TryGetValue(token.Text, out var known) => known with { Token = token },
                TokenKind.Word => seen[token.Text] = Spelt(token, ref budget),
            });
        }

        return words;
    }

    private Word Spelt(Token token, ref int budget)
    {
        var text = token.Text;
        var beginnings = _trie.BeginningsOf(text).ToList();
        if (beginnings.Count == 0 && !_spelling.Knows(text) && budget-- > 0)
        {
            text = _spelling.Correct(text) ?? Emphasis(text);
            beginnings = [.. _trie.BeginningsOf(text)];
        }

        return new Word(token, text, [text, .. beginnings], _light.Contains(text));
    }

    /// <summary>"noo" and "pleasee" come from drawn-out words; the plain word is taken where it is known.</summary>
    private string Emphasis(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == text[i - 1] && text.Remove(i, 1) is var shorter && _spelling.Knows(shorter))
            {
                return shorter;
            }
        }

        return text;
    }
}
