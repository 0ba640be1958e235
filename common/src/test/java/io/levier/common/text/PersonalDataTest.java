package io.levier.common.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads to a person is masked; days, prices and quantities are not. */
class PersonalDataTest {
    private static final List<String> NAMES = List.of("Élodie", "Le Goff-Martin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rappelez-moi au 07 00 12 34 56.                 | Rappelez-moi au [phone].
            +33 (0)7.00.12.34.56 merci                      | [phone] merci
            +33 (0)6 12 34 56 78                            | [phone]
            0033 6 12 34 56 78 ou 0033612345678             | [phone] ou [phone]
            tél. 06.12.34.56.78                             | tél. [phone]
            tél. 01-23-45-67-89                             | tél. [phone]
            tél. 06/12/34/56/78                             | tél. [phone]
            tél. 06 12 34 56 78 ou 06.12.34 56 78           | tél. [phone] ou [phone]
            12.11.10.09                                     | [phone]
            le 12/03/2024 06 12 34 56 78                    | le 12/03/2024 [phone]
            le 12/03/24 06.12.34.56.78                      | le 12/03/24 [phone]
            le 2024-03-12 0033 6 12 34 56 78                | le 2024-03-12 [phone]
            le 12.03.2024-0612345678                        | le 12.03.2024-[phone]
            12-03-24AB5678                                  | [number]
            Contact: client12@mail.example                  | Contact: [email]
            prenom.nom (at) exemple.fr svp                  | [email] svp
            Mon IBAN FR76 3000 6000 0112 3456 7890 189      | Mon IBAN [iban]
            iban de89370400440532013000.                    | iban [iban].
            Commande O00001234003 jamais reçue              | Commande [number] jamais reçue
            commande #445566 perdue                         | commande [number] perdue
            pedido 73fc7af87114b39712e6da79b0a377eb atrasado | pedido [number] atrasado
            voir https://x.example/a?u=12 et @maison_lum    | voir [link] et [handle]
            élodie le goff martin, cliente déçue            | [name] le [name] [name], cliente déçue
            Merci à Madame Dubreuil pour sa patience        | Merci à Madame [name] pour sa patience
            Je m'appelle Ahmed Benali et j'attends          | Je m'appelle [name] et j'attends
            Merci de noter mon nom : BENALI Ahmed           | Merci de noter mon nom : [name]
            Merci. Cordialement, Ahmed Benali.              | Merci. Cordialement, [name].
            Thank you. Kind regards, Jane O'Neill-Smith     | Thank you. Kind regards, [name]
            """)
    void personalDataAreMasked(String text, String masked) {
        assertEquals(masked, PersonalData.mask(text, NAMES).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Livré le 12/03/2026, promis le 2026-03-10",
                "Entre le 12/03/2026 15/03/2026 10:30 et le 12.03.26 10:30",
                "Envoyé 2026-03-10T10:30:00 puis 05/12/2025 10:30",
                "Payé 1 249,90 € au lieu de 999,00 €",
                "20 minutes d'attente, 3 appels, 2 personnes",
                "La lampe A60 et la série 5000",
                "Ouvert de 9h00 à 19h30",
                "Très satisfaite de Maison Lumière",
                "Cordialement reçus par tous, Merci",
                "Cordialement, Maison Lumière a répondu"
            })
    void otherNumbersAndWordsStay(String text) {
        assertEquals(new PersonalData.Masked(text, 0), PersonalData.mask(text, NAMES));
    }

    @Test
    void countsWhatItMasked() {
        assertEquals(
                3, PersonalData.mask("Élodie, 0700123456, a@b.example", NAMES).found());
    }

    /** A name of two letters would be found in half of all sentences. */
    @Test
    void namesOfTwoLettersStay() {
        assertEquals(
                "Et si on y va",
                PersonalData.mask("Et si on y va", List.of("Si", "On")).text());
    }
}
