"""The words by which a wish is told, without marks and capitals: Vietnamese, English, French.

A table of what people say and no rule: the rules are in :mod:`communeapp.core.assistant.routing`.
"""

from __future__ import annotations

#: What only makes a sentence polite; taken from its start, again and again.
POLITE = (
    "xin chao", "chao ban", "chao", "xin loi", "xin vui long", "vui long", "xin hay", "xin",
    "lam on",
    "nho ban", "nho", "giup toi voi", "giup toi", "giup minh", "giup em", "giup", "cho toi hoi",
    "cho minh hoi", "cho em hoi", "cho hoi", "toi muon hoi", "toi can hoi", "hoi", "toi muon",
    "minh muon", "em muon", "toi can", "minh can", "em can", "can", "muon", "toi dinh", "hay",
    "ban oi",
    "anh oi", "chi oi", "ban co the", "co the", "ban", "toi phai", "phai",
    "hello", "hi", "please", "could you please", "can you please", "could you", "can you",
    "would you",
    "will you", "i would like you to", "i would like to", "i'd like to", "i want you to",
    "i want to",
    "i need to", "i need", "i want", "we need to", "help me to", "help me", "let me", "let us",
    "bonjour", "s'il vous plait", "s il vous plait", "s'il te plait", "svp", "merci de",
    "pouvez-vous",
    "pourriez-vous", "peux-tu", "pourrais-tu", "je voudrais", "je veux", "j'aimerais", "je dois",
    "j'ai besoin de", "j'ai besoin d'", "il me faut", "aide-moi a", "aidez-moi a", "veuillez",
)  # fmt: skip

#: Verbs that write a document; ``WEAK`` ones only together with a type.
DRAFT_VERBS = (
    "soan thao", "soan", "du thao", "thao", "bien soan",
    "draft", "draw up", "compose",
    "redige", "rediger", "redigez", "redigeons",
)  # fmt: skip
WEAK_DRAFT_VERBS = (
    "viet", "lap", "lam", "tao", "ra", "ban hanh", "chuan bi",
    "write", "prepare", "create", "make", "issue", "type",
    "ecris", "ecrire", "ecrivez", "prepare", "preparer", "preparez", "etablir", "etablis", "faire",
    "fais", "faites", "creer",
)  # fmt: skip

SEARCH_VERBS = (
    "tim kiem", "tim lai", "tim giup", "tim cho", "tim", "tra cuu", "tra", "luc lai", "luc",
    "kiem", "liet ke",
    "cho xem", "cho toi xem", "xem lai", "xem", "mo lai", "mo", "loc", "dua ra",
    "find", "search for", "search", "look for", "look up", "show me", "show", "list", "open",
    "get me",
    "where is", "where are", "fetch",
    "cherche", "chercher", "cherchez", "trouve", "trouver", "trouvez", "retrouve", "retrouver",
    "retrouvez", "montre", "montrer", "montrez", "montre-moi", "affiche", "afficher", "affichez",
    "liste", "lister", "ouvre", "ouvrir", "ou est", "ou sont", "rechercher", "recherche",
)  # fmt: skip

#: Words that name things of the archive.
ARCHIVE_NOUNS = (
    "van ban den", "van ban di", "van ban", "cong van den", "cong van di", "kho luu tru", "luu tru",
    "ho so luu", "tai lieu", "du thao", "van thu",
    "document", "documents", "letter", "letters", "archive", "archives", "incoming", "outgoing",
    "drafts",
    "courrier", "courriers", "lettre", "lettres",
)  # fmt: skip

QUESTION_WORDS = (
    "bao gio", "khi nao", "luc nao", "ngay nao", "may gio", "ai", "bao nhieu", "may", "the nao",
    "nhu the nao", "ra sao", "la gi", "gi", "nhung gi", "vi sao", "tai sao", "o dau", "dau", "nao",
    "co phai", "co duoc", "duoc khong", "khong", "chua", "bao lau", "han",
    "when", "who", "whom", "what", "which", "how many", "how much", "how long", "where", "why",
    "is there",
    "does", "do", "did", "is", "are", "how",
    "quand", "qui", "que", "quoi", "quel", "quelle", "quels", "quelles", "combien", "ou",
    "pourquoi",
    "est-ce que", "y a-t-il", "comment",
)  # fmt: skip

HOW_WORDS = (
    "lam sao", "lam the nao", "lam cach nao", "bang cach nao", "cach", "the nao", "nhu the nao",
    "o dau", "o cho nao",
    "huong dan toi", "huong dan su dung", "chi toi", "huong dan",
    "how do i", "how do you", "how to", "how can i", "how does", "where do i", "where can i",
    "comment", "ou puis-je",
)  # fmt: skip

#: The program itself: certain words, and what each room of it is called. Topic → words.
PROGRAM_WORDS = (
    "chuong trinh nay", "phan mem nay", "phan mem", "ung dung nay", "ung dung", "man hinh nay",
    "cua so nay", "nut",
    "phim tat", "bam vao dau", "communeapp", "tro ly nay", "trang chu", "menu",
    "the program", "this program", "the app", "this app", "application", "software", "button",
    "shortcut", "screen",
    "le programme", "ce programme", "l'application", "cette application", "logiciel", "bouton",
    "raccourci",
    "ecran",
)  # fmt: skip
HELP_TOPICS: dict[str, tuple[str, ...]] = {
    "settings": (
        "cai dat", "sao luu", "khoi phuc", "ban sao luu", "doi ngon ngu", "ngon ngu giao dien",
        "co chu",
        "giao dien", "nguoi dung", "them nguoi", "mo hinh ngon ngu", "tai mo hinh", "goi mau",
        "settings", "backup", "back up", "restore", "change the language", "interface language",
        "font size",
        "theme", "add a user", "users", "language model", "download the model",
        "reglages", "parametres", "sauvegarde", "sauvegarder", "restaurer", "changer la langue",
        "taille du texte", "modele de langue", "ajouter un utilisateur",
    ),
    "lock": (
        "ma pin", "quen pin", "khoa may", "khoa man hinh", "mo khoa", "doi pin", "dang nhap",
        "mat khau",
        "pin", "forgot my pin", "lock the", "unlock", "sign in", "log in", "password",
        "code pin", "verrouiller", "deverrouiller", "mot de passe", "connexion",
    ),
    "drafting": (
        "buoc soan thao", "kiem tra the thuc", "xuat ra word", "xuat word", "xuat pdf",
        "xuat file", "in van ban", "phien ban cu",
        "xem truoc", "phuc hoi ban thao",
        "export to word", "export", "print a document", "preview", "old version", "earlier version",
        "exporter", "imprimer", "apercu", "ancienne version",
    ),
    "incoming": (
        "keo tha", "quet van ban", "may quet", "thu muc quet", "nhap van ban den", "so den",
        "dau den", "vao so",
        "so van ban", "in so", "den bao", "watch folder", "scanner", "scan a", "scan", "drag",
        "register of incoming", "arrival number",
        "traffic light", "numeriser", "scanneur", "glisser", "registre", "numero d'arrivee",
        "feu tricolore",
    ),
    "start": ("khoi dong", "bat dau su dung", "lan dau", "starting the", "start the program",
    "demarrer", "premiere fois"),
    "wizard": ("thiet lap ban dau", "khai bao don vi", "ten xa", "set up the commune",
    "first setup", "configuration initiale"),
    "about": ("phien ban chuong trinh", "giay phep", "gioi thieu chuong trinh", "version",
    "licence", "license"),
    "home": (
        "trang chu", "home page", "home screen", "page d'accueil", "accueil",
    ),
}  # fmt: skip

LESSON_WORDS = (
    "bai hoc", "hoc bai", "hoc ve", "muon hoc", "on tap", "on luyen", "luyen tap", "luyen",
    "trac nghiem", "thi thu",
    "kiem tra kien thuc", "boi duong", "tap huan", "cau hoi on", "on thi", "hoc",
    "lesson", "lessons", "quiz", "practise", "practice", "training", "train me", "test me",
    "learn", "study",
    "exercise", "course",
    "lecon", "lecons", "exercice", "exercices", "apprendre", "reviser", "entrainement",
    "m'entrainer",
    "formation", "cours",
)  # fmt: skip

GUIDE_WORDS = (
    "thu tuc", "giay to gi", "can giay to", "can nhung giay to", "giay to can", "ho so can",
    "ho so gom",
    "thanh phan ho so", "le phi", "nop ho so o dau", "thoi han giai quyet", "dang ky khai sinh",
    "khai sinh", "dang ky ket hon", "ket hon", "khai tu", "dang ky tam tru", "tam tru",
    "thuong tru",
    "ho khau", "chung thuc", "sao y ban chinh", "xac nhan tinh trang hon nhan", "cap lai",
    "cap giay",
    "cap so do", "tro cap", "bao tro xa hoi", "nguoi dan can", "dich vu cong", "trich luc",
    "procedure", "procedures", "birth certificate", "register a birth", "marriage registration",
    "register a marriage",
    "death certificate", "residence", "certified copy", "certify", "fee", "what papers",
    "which papers",
    "what documents do i need", "benefit",
    "demarche", "demarches", "acte de naissance", "declarer une naissance", "mariage",
    "acte de deces",
    "residence", "copie certifiee", "pieces a fournir", "quelles pieces", "frais", "allocation",
)  # fmt: skip

#: Names of types in other words; the Vietnamese names themselves come from the pack.
TYPE_WORDS: dict[str, tuple[str, ...]] = {
    "CONG_VAN": ("official letter", "letter", "dispatch", "lettre officielle", "lettre",
    "courrier"),
    "THONG_BAO": ("notice", "announcement", "notification", "avis", "annonce",
    "communique aux habitants"),
    "KE_HOACH": ("action plan", "work plan", "plan", "plan d'action"),
    "BAO_CAO": ("report", "rapport", "compte rendu"),
    "TO_TRINH": ("submission", "proposal", "proposition", "note de presentation"),
    "QUYET_DINH": ("decision", "arrete"),
    "NGHI_QUYET": ("resolution",),
    "CHI_THI": ("directive", "instruction"),
    "QUY_CHE": ("regulations", "regulation", "reglement"),
    "QUY_DINH": ("rules", "regles"),
    "HUONG_DAN": ("guideline", "guidance", "instructions", "note d'orientation"),
    "CHUONG_TRINH": ("programme of work", "work programme", "programme de travail"),
    "BIEN_BAN": ("minutes", "record of the meeting", "proces-verbal"),
    "HOP_DONG": ("contract", "contrat"),
    "CONG_DIEN": ("telegram", "telegramme", "urgent telegram"),
    "GIAY_MOI": ("invitation", "invitation letter", "lettre d'invitation", "thu moi"),
    "GIAY_GIOI_THIEU": ("introduction letter", "letter of introduction", "lettre d'introduction"),
    "GIAY_NGHI_PHEP": ("leave permit", "leave form", "permis de conge", "don nghi phep"),
    "GIAY_UY_QUYEN": ("power of attorney", "authorisation", "authorization", "procuration"),
    "PHUONG_AN": ("scheme",),
    "DE_AN": ("project proposal",),
    "DU_AN": ("project", "projet"),
    "THU_CONG": ("official message", "lettre publique"),
    "BAN_GHI_NHO": ("memorandum", "memorandum d'entente"),
    "BAN_THOA_THUAN": ("agreement", "accord"),
    "PHIEU_TRINH": ("submission slip",),
    "PHIEU_GUI": ("covering slip", "bordereau d'envoi"),
    "PHIEU_CHUYEN": ("transfer slip", "bordereau de transmission"),
    "PHIEU_BAO": ("notification slip",),
}  # fmt: skip

#: What stands between a type and its subject.
ABOUT = (
    "ve viec", "v/v", "ve chu de", "ve noi dung", "noi dung ve", "noi dung", "ve",
    "lien quan den", "lien quan toi",
    "de nghi ve", "ve van de", "regarding", "about", "concerning", "on the subject of", "on",
    "related to", "for",
    "concernant", "au sujet de", "a propos de", "a propos du", "au sujet du", "relatif a",
    "relative a",
    "relatifs a", "sur", "portant sur",
)  # fmt: skip

#: Articles and fillers that never name a thing, at the start of what was asked for.
FILLERS = (
    "mot", "cac", "nhung", "cai", "giup toi", "giup minh", "giup em", "giup", "toi", "ngay",
    "ho", "cho toi", "cho minh", "cho em", "cho xa", "lai", "tat ca", "moi", "toan bo",
    "a", "an", "the", "all", "me", "my", "any", "some", "new", "us", "our",
    "un", "une", "le", "la", "les", "l'", "des", "du", "de", "d'", "moi", "nous", "mes", "nos",
    "tous", "toutes",
)  # fmt: skip

#: Words of a question that no passage is found by; with their marks, since "bao giờ" is no "báo cáo".
EMPTY_WORDS = frozenset(
    """
    là gì nào ai khi bao giờ nhiêu thế như ra sao vì tại đâu ở được không chưa có phải và hay hoặc thì của
    cho các những một tôi mình em anh chị bạn xin hỏi biết về trong ngoài theo với đến từ bị do đó kia ấy
    đây rằng mà nhé ạ nhỉ vậy thấy làm lúc hạn mấy
    when who whom what which how many much long where why is are was were do does did the a an of in on at to for
    and or by with from there any please tell me about has have been be it this that
    quand qui que quoi quel quelle quels quelles combien où pourquoi est ce sont les le la un une des du de d l
    dans sur au aux à et par pour avec il elle y t se s ne pas je nous vous qu
    """.split()  # noqa: SIM905 - a list literal would fill the screen
)
